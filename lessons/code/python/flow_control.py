"""How much a consumer fetches ahead, and how much it works on at a time."""

import place
from rocketmq import ClientConfiguration, ConsumeResult, FilterExpression, Message, MessageListener, PushConsumer


def new_consumer(configuration: ClientConfiguration, listener: MessageListener) -> PushConsumer:
    # #region consumer
    consumer = PushConsumer(
        configuration,
        "points",
        listener,
        {"order_paid": FilterExpression()},
        max_cache_message_count=512,  # 1024 by default, shared by all queues
        max_cache_message_size=16 * 1024 * 1024,  # bytes, 64 MiB by default, shared too
        consumption_thread_count=10,  # 20 by default
    )
    # #endregion
    return consumer


class Nothing(MessageListener):
    def consume(self, message: Message) -> ConsumeResult:
        return ConsumeResult.SUCCESS


if __name__ == "__main__":
    print(new_consumer(place.configuration(), Nothing()))
