"""The first message."""

from rocketmq import ClientConfiguration, Credentials, Message, Producer


# #region send
def send_first() -> None:
    producer = Producer(ClientConfiguration("127.0.0.1:8081", Credentials()), ("order_paid",))
    producer.startup()
    try:
        message = Message()
        message.topic = "order_paid"
        message.tag = "PAID"
        message.keys = "1005"
        message.body = b"hello 1005"
        print("stored", producer.send(message).message_id)
    finally:
        producer.shutdown()


# #endregion

if __name__ == "__main__":
    send_first()
