// An event of CloudEvents as a message.
package main

import (
	"fmt"
	"strconv"
	"time"

	rmq "github.com/apache/rocketmq-clients/golang/v5"
)

// #region event

func orderPaid(orderID string, cents int) *rmq.Message {
	event := &rmq.Message{Topic: "bus_shop", Body: []byte(`{"orderId":"` + orderID + `"}`)}
	event.SetKeys(orderID)
	event.AddProperty("specversion", "1.0")  // attributes of CloudEvents, outside of the body
	event.AddProperty("id", orderID+"-paid") // the same when sent again: receivers know it by this
	event.AddProperty("source", "/shop/payment")
	event.AddProperty("type", "shop.order.paid")
	event.AddProperty("time", time.Now().UTC().Format(time.RFC3339))
	event.AddProperty("datacontenttype", "application/json")
	event.AddProperty("cents", strconv.Itoa(cents)) // an extension: rules may ask for it
	return event
}

// #endregion

func main() {
	fmt.Println(orderPaid("1001", 120_000).GetProperties())
}
