"""Topic, tag, keys, properties and body of a message."""

from rocketmq import Message


# #region build
def order_paid(order_id: str, payment_id: str, cents: int, channel: str, body: bytes) -> Message:
    message = Message()
    message.topic = "order_paid"
    message.tag = channel  # one, and without "|"
    message.keys = order_id  # each assignment adds one; a tuple raises AttributeError
    message.keys = payment_id
    message.add_property("cents", str(cents))
    message.add_property("channel", channel)
    message.body = body  # bytes; what is larger than some tens of KB belongs elsewhere
    return message


# #endregion

if __name__ == "__main__":
    print(order_paid("1001", "p-77", 120_000, "app", b'{"orderId":"1001"}').keys)
