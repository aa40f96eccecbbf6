"""An event of CloudEvents as a message."""

import json
from datetime import datetime, timezone

from rocketmq import Message


# #region event
def order_paid(order_id: str, cents: int) -> Message:
    event = Message()
    event.topic = "bus_shop"
    event.keys = order_id
    event.add_property("specversion", "1.0")  # attributes of CloudEvents, outside of the body
    event.add_property("id", f"{order_id}-paid")  # the same when sent again: receivers know it by this
    event.add_property("source", "/shop/payment")
    event.add_property("type", "shop.order.paid")
    event.add_property("time", datetime.now(timezone.utc).isoformat())
    event.add_property("datacontenttype", "application/json")
    event.add_property("cents", str(cents))  # an extension: rules may ask for it
    event.body = json.dumps({"orderId": order_id}).encode()
    return event


# #endregion

if __name__ == "__main__":
    print(order_paid("1001", 120_000).properties)
