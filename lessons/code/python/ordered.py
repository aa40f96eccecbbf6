"""Messages of one order in the order in which they were sent."""

import logging

import place
from rocketmq import ConsumeResult, Message, MessageListener, Producer

log = logging.getLogger(__name__)


# #region send
def send_status(producer: Producer, order_id: str, status: str) -> None:
    message = Message()
    message.topic = "order_status"  # of type FIFO
    message.keys = order_id
    message.message_group = order_id  # ordered among themselves, and only they
    message.body = status.encode()
    producer.send(message)  # the next one only when this one is stored


# #endregion


def apply(order_id: str, status: str) -> None:
    log.info("applied %s %s", order_id, status)


# #region listener
class OrderView(MessageListener):
    """For a group that was created on the server as ordered: updateSubGroup -o true."""

    def consume(self, message: Message) -> ConsumeResult:
        try:
            apply(message.message_group or "", (message.body or b"").decode())
        except Exception:
            log.exception("message %s is tried again, what follows in its group waits", message.message_id)
            return ConsumeResult.FAILURE
        return ConsumeResult.SUCCESS


# #endregion


def main() -> None:
    producer = place.producer("order_status")
    for status in ("CREATED", "PAID", "SHIPPED", "DELIVERED"):
        for order_id in ("1001", "1002", "1003"):
            send_status(producer, order_id, status)
    consumer = place.push_consumer("order_view", "order_status", OrderView())
    place.until_stopped()
    consumer.shutdown()
    producer.shutdown()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
