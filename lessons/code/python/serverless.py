"""A function that sends: what is expensive happens once for each instance, not once for each call."""

import functools
import os

from rocketmq import ClientConfiguration, Credentials, Message, Producer


# #region function
@functools.lru_cache(maxsize=1)
def producer() -> Producer:
    """Lives as long as the instance."""
    made = Producer(ClientConfiguration(os.environ["ROCKETMQ_ENDPOINTS"], Credentials()), ("invoice_made",))
    made.startup()  # route and settings are fetched now, not with the first send
    return made


def handle(order_id: str) -> str:
    message = Message()
    message.topic = "invoice_made"
    message.keys = order_id
    message.body = order_id.encode()
    return producer().send(message).message_id  # waits: after the return the instance may be frozen


# #endregion

if __name__ == "__main__":
    print(handle("1001"))
