"""Every instance gets every message: there is no broadcasting here, so every instance has a group."""

import logging
import time

import place
from rocketmq import ClientConfiguration, ConsumeResult, FilterExpression, Message, MessageListener, PushConsumer

log = logging.getLogger(__name__)


class PriceCache(MessageListener):
    def __init__(self, ordinal: int) -> None:
        self._ordinal = ordinal

    def consume(self, message: Message) -> ConsumeResult:
        log.info("instance %s forgot %s", self._ordinal, (message.body or b"").decode())
        return ConsumeResult.SUCCESS


def listen(configuration: ClientConfiguration, ordinal: int) -> PushConsumer:
    # #region group-per-instance
    consumer = PushConsumer(
        configuration,
        f"price_cache_{ordinal}",  # stable, such as the number of a StatefulSet's pod
        PriceCache(ordinal),
        {"price_changed": FilterExpression()},
    )
    consumer.startup()
    # #endregion
    return consumer


def main() -> None:
    consumers = [listen(place.configuration(), ordinal) for ordinal in (0, 1)]
    producer = place.producer("price_changed")
    time.sleep(2)
    message = Message()
    message.topic = "price_changed"
    message.body = b"book-7"
    producer.send(message)
    place.until_stopped()
    for client in (*consumers, producer):
        client.shutdown()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
