"""The first consumer."""

from rocketmq import (
    ClientConfiguration,
    ConsumeResult,
    Credentials,
    FilterExpression,
    Message,
    MessageListener,
    PushConsumer,
)


# #region receive
class Printing(MessageListener):
    def consume(self, message: Message) -> ConsumeResult:
        print("received", (message.body or b"").decode(), flush=True)
        return ConsumeResult.SUCCESS


def receive() -> None:
    consumer = PushConsumer(
        ClientConfiguration("127.0.0.1:8081", Credentials()),
        "first_consumer",  # created beforehand: mqadmin updateSubGroup
        Printing(),
        {"order_paid": FilterExpression()},
    )
    consumer.startup()
    try:
        input("waiting; Enter ends it\n")
    finally:
        consumer.shutdown()


# #endregion

if __name__ == "__main__":
    receive()
