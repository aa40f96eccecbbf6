"""A simple consumer: receive, work, acknowledge."""

import logging
import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor, TimeoutError
from typing import Callable

from rocketmq import ClientConfiguration, Credentials, FilterExpression, Message, SimpleConsumer

log = logging.getLogger(__name__)


# #region consumer
def settle(order_id: str) -> None:
    log.info("settled %s", order_id)


def new_consumer() -> SimpleConsumer:
    endpoints = os.environ.get("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081")
    # #region create
    consumer = SimpleConsumer(
        ClientConfiguration(endpoints, Credentials()),
        "settlement",  # must exist on the broker
        {"order_paid": FilterExpression()},
        await_duration=5,  # seconds that receive() waits when there is nothing
    )
    consumer.startup()
    # #endregion
    return consumer


def receive(consumer: SimpleConsumer, stopped: threading.Event) -> None:
    # #region receive
    while not stopped.is_set():
        try:
            messages = consumer.receive(16, 30)  # at most 16; for 30 seconds nobody else gets them
        except Exception:
            log.exception("receive")
            stopped.wait(1)
            continue
        for message in messages or []:
            try:
                settle((message.body or b"").decode())
            except Exception:
                log.exception("message %s is not acknowledged and comes back", message.message_id)
                continue
            consumer.ack(message)
    # #endregion


# #endregion


# #region extend
def while_hidden(consumer: SimpleConsumer, message: Message, work: Callable[[], None]) -> None:
    """The message stays hidden for as long as the work takes, and comes back should the process die."""
    hidden = 30  # seconds
    with ThreadPoolExecutor(max_workers=1) as pool:
        done = pool.submit(work)
        while True:
            try:
                done.result(timeout=hidden / 2)
                break
            except TimeoutError:
                if done.done():  # the work itself ran into a time-out
                    raise
                consumer.change_invisible_duration(message, hidden)
    consumer.ack(message)


# #endregion


def main() -> None:
    stopped = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    signal.signal(signal.SIGINT, lambda *_: stopped.set())
    consumer = new_consumer()
    try:
        receive(consumer, stopped)
    finally:
        consumer.shutdown()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
