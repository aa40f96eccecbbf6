"""A push consumer from its creation to its end."""

import logging
import os
import signal
import threading

from rocketmq import (
    ClientConfiguration,
    ConsumeResult,
    Credentials,
    FilterExpression,
    Message,
    MessageListener,
    PushConsumer,
)

log = logging.getLogger(__name__)


# #region consumer
def add_points(order_id: str) -> None:
    log.info("points added for %s", order_id)


# #region listener
class PointsListener(MessageListener):
    def consume(self, message: Message) -> ConsumeResult:
        try:
            add_points((message.body or b"").decode())
        except Exception:
            log.exception("message %s comes again later", message.message_id)
            return ConsumeResult.FAILURE
        return ConsumeResult.SUCCESS  # every path returns one: None counts as a failure


# #endregion


def new_consumer() -> PushConsumer:
    endpoints = os.environ.get("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081")
    # #region create
    consumer = PushConsumer(
        ClientConfiguration(endpoints, Credentials()),
        "points",  # must exist on the broker
        PointsListener(),
        {"order_paid": FilterExpression("PAID")},
        consumption_thread_count=20,
    )
    # #endregion
    # #region start
    consumer.startup()
    # #endregion
    return consumer


# #endregion


def main() -> None:
    # #region shutdown
    stopped = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    signal.signal(signal.SIGINT, lambda *_: stopped.set())
    consumer = new_consumer()
    try:
        stopped.wait()
    finally:
        consumer.shutdown()
    # #endregion


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
