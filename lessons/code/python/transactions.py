"""A message that is visible only when the local transaction has happened."""

import logging

import place
from rocketmq import (
    ClientConfiguration,
    ConsumeResult,
    Message,
    MessageListener,
    Producer,
    TransactionChecker,
    TransactionResolution,
)

log = logging.getLogger(__name__)


class Orders:
    """Stands for the table of orders."""

    def pay(self, order_id: str) -> None:
        if order_id == "broke":
            raise ValueError("no money")

    def is_paid(self, order_id: str) -> bool:
        return order_id != "broke"


# #region listener
class PaidOrders(TransactionChecker):
    """Asked by the broker when no answer came: perhaps in another process than the sending one."""

    def __init__(self, orders: Orders) -> None:
        self._orders = orders

    def check(self, message: Message) -> TransactionResolution:
        order_id = (message.body or b"").decode()
        if self._orders.is_paid(order_id):  # from the database, never from memory of the process
            return TransactionResolution.COMMIT
        return TransactionResolution.TRANSACTION_RESOLUTION_UNSPECIFIED  # asked again later


# #endregion


def new_producer(configuration: ClientConfiguration, orders: Orders) -> Producer:
    # #region create
    producer = Producer(configuration, ("order_tx",), checker=PaidOrders(orders))  # the topic is of type TRANSACTION
    producer.startup()
    # #endregion
    return producer


def send(producer: Producer, orders: Orders, order_id: str) -> None:
    # #region send
    message = Message()
    message.topic = "order_tx"
    message.keys = order_id
    message.body = order_id.encode()
    transaction = producer.begin_transaction()
    producer.send(message, transaction)  # stored, not visible
    try:
        orders.pay(order_id)
    except Exception:
        transaction.rollback()
        raise
    transaction.commit()  # when it fails the payment stands, and the broker asks the checker
    # #endregion


class Announced(MessageListener):
    def consume(self, message: Message) -> ConsumeResult:
        log.info("announced %s", (message.body or b"").decode())
        return ConsumeResult.SUCCESS


def main() -> None:
    orders = Orders()
    producer = new_producer(place.configuration(), orders)
    for order_id in ("broke", "rich"):
        try:
            send(producer, orders, order_id)
        except ValueError as error:
            print("not paid:", error, flush=True)
    consumer = place.push_consumer("points", "order_tx", Announced())
    place.until_stopped()
    consumer.shutdown()
    producer.shutdown()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
