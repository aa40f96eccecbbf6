"""What happens to a message that cannot be consumed: retries, then the dead letter queue."""

import logging
import time

import place
from rocketmq import ConsumeResult, Message, MessageListener

log = logging.getLogger(__name__)


def award(order_id: str) -> None:
    raise ConnectionError("the database is away")


# #region bounded-retry
class Points(MessageListener):
    """Only says yes or no; how often and when is the group's business on the server (retryMaxTimes, 16)."""

    def consume(self, message: Message) -> ConsumeResult:
        try:
            award((message.body or b"").decode())
        except Exception as error:
            log.warning("message %s failed at delivery %s: %s", message.message_id, message.delivery_attempt, error)
            return ConsumeResult.FAILURE
        return ConsumeResult.SUCCESS


# #endregion


class Timed(Points):
    def __init__(self) -> None:
        self._first = 0.0

    def consume(self, message: Message) -> ConsumeResult:
        self._first = self._first or time.monotonic()
        seconds = time.monotonic() - self._first
        log.info("delivery %s after %.0f s", message.delivery_attempt, seconds)
        return super().consume(message)


def main() -> None:
    producer = place.producer("order_paid")
    consumer = place.push_consumer("points", "order_paid", Timed())
    message = Message()
    message.topic = "order_paid"
    message.body = b"1001"
    producer.send(message)
    place.until_stopped()
    consumer.shutdown()
    producer.shutdown()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
