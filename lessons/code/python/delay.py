"""Messages that are delivered later, and one that is called back before."""

import logging
import time

import place
from rocketmq import ConsumeResult, Message, MessageListener, Producer, SendReceipt

log = logging.getLogger(__name__)


# #region time
def send_later(producer: Producer, order_id: str, seconds: int) -> SendReceipt:
    message = Message()
    message.topic = "order_timeout"  # of type DELAY
    message.keys = order_id
    message.delivery_timestamp = int(time.time()) + seconds  # a moment, in seconds: not milliseconds
    message.body = order_id.encode()
    return producer.send(message)


# #endregion


# #region recall
def cancel(producer: Producer, receipt: SendReceipt) -> bool:
    try:
        producer.recall_message("order_timeout", str(receipt.recall_handle))
    except Exception:  # delivered already, or no broker of 5.4 or newer
        log.exception("the time-out will come")
        return False
    return True


# #endregion


class Timeouts(MessageListener):
    def __init__(self) -> None:
        self.sent = time.monotonic()

    def consume(self, message: Message) -> ConsumeResult:
        seconds = time.monotonic() - self.sent
        log.info("%s after %.1f s", (message.body or b"").decode(), seconds)
        return ConsumeResult.SUCCESS


def main() -> None:
    producer = place.producer("order_timeout")
    listener = Timeouts()
    consumer = place.push_consumer("timeouts", "order_timeout", listener)
    listener.sent = time.monotonic()
    send_later(producer, "time", 7)
    if cancel(producer, send_later(producer, "cancelled", 10)):
        print("called back", flush=True)
    place.until_stopped()
    consumer.shutdown()
    producer.shutdown()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
