"""A producer from its creation to its end, and the two ways to send."""

import logging
import os
from concurrent.futures import as_completed

from rocketmq import ClientConfiguration, Credentials, Message, Producer

log = logging.getLogger(__name__)


# #region producer
def new_producer() -> Producer:
    # #region address
    endpoints = os.environ.get("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081")  # the proxy's gRPC port
    configuration = ClientConfiguration(endpoints, Credentials())  # empty where nobody checks them
    # #endregion
    # #region create
    producer = Producer(configuration, ("order_paid", "page_view"))  # TLS is off unless tls_enable=True
    # #endregion
    # #region start
    producer.startup()  # fetches the routes of the topics; send() before it raises IllegalStateException
    # #endregion
    return producer


# #endregion


def send_sync(producer: Producer, order_id: str) -> None:
    # #region sync
    message = Message()
    message.topic = "order_paid"
    message.tag = "PAID"
    message.keys = order_id
    message.body = order_id.encode()
    receipt = producer.send(message)  # raises when no broker has stored it
    log.info("order %s is message %s", order_id, receipt.message_id)
    # #endregion


def send_async(producer: Producer, order_ids: list[str]) -> None:
    # #region async
    waiting = {}
    for order_id in order_ids:
        message = Message()
        message.topic = "order_paid"
        message.tag = "PAID"
        message.keys = order_id
        message.body = order_id.encode()
        waiting[producer.send_async(message)] = order_id
    for answered in as_completed(waiting, timeout=10):  # before shutdown(): it does not wait for you
        if answered.exception() is not None:
            log.error("order %s NOT stored: %s", waiting[answered], answered.exception())
    # #endregion


def main() -> None:
    # #region shutdown
    producer = new_producer()
    try:
        send_sync(producer, "1001")
        print("sync: stored")
        send_async(producer, ["2001", "2002", "2003"])
        print("async: all answered")
    finally:
        producer.shutdown()  # without it the client's threads go on after main()
    # #endregion


if __name__ == "__main__":
    main()
