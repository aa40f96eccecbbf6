"""A checkout that announces the payment instead of calling everybody."""

import place
from rocketmq import Message, Producer


class Checkout:
    def __init__(self, producer: Producer) -> None:
        self._producer = producer

    # #region event
    def announce_paid(self, order_id: str) -> None:
        message = Message()
        message.topic = "order_paid"
        message.tag = "PAID"
        message.keys = order_id
        message.body = order_id.encode()
        self._producer.send(message)

    # #endregion


if __name__ == "__main__":
    running = place.producer("order_paid")
    try:
        Checkout(running).announce_paid("1001")
        print("announced 1001")
    finally:
        running.shutdown()
