"""Subscribing to some tags, and by an SQL expression over properties."""

import logging

import place
from rocketmq import ConsumeResult, FilterExpression, Message, MessageListener
from rocketmq.grpc_protocol import FilterType

log = logging.getLogger(__name__)


def by_tags() -> FilterExpression:
    # #region tags
    expression = FilterExpression("app || web")
    # #endregion
    return expression


def by_properties() -> FilterExpression:
    # #region sql
    expression = FilterExpression(
        "cents >= 100000 AND channel IN ('app', 'mini')",
        FilterType.SQL,  # the broker needs enablePropertyFilter=true
    )
    # #endregion
    return expression


class Printing(MessageListener):
    def __init__(self, group: str) -> None:
        self._group = group

    def consume(self, message: Message) -> ConsumeResult:
        log.info("%s got %s", self._group, (message.body or b"").decode())
        return ConsumeResult.SUCCESS


def main() -> None:
    producer = place.producer("order_paid")
    for order_id, channel, cents in (
        ("cheap-app", "app", "900"),
        ("dear-web", "web", "200000"),
        ("dear-mini", "mini", "200000"),
    ):
        message = Message()
        message.topic = "order_paid"
        message.tag = channel
        message.add_property("channel", channel)
        message.add_property("cents", cents)
        message.body = order_id.encode()
        producer.send(message)
    consumers = [
        place.push_consumer("channel_report", "order_paid", Printing("channel_report"), by_tags()),
        place.push_consumer("large_orders", "order_paid", Printing("large_orders"), by_properties()),
    ]
    place.until_stopped()
    for client in (*consumers, producer):
        client.shutdown()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
