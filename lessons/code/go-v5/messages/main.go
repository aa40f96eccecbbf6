// Topic, tag, keys, properties and body of a message.
package main

import (
	"fmt"
	"strconv"

	rmq "github.com/apache/rocketmq-clients/golang/v5"
)

// #region build

func orderPaid(orderID, paymentID string, cents int64, channel string, body []byte) *rmq.Message {
	message := &rmq.Message{Topic: "order_paid", Body: body}
	message.SetTag(channel)             // one, and without "|"
	message.SetKeys(orderID, paymentID) // found by each of them
	message.AddProperty("cents", strconv.FormatInt(cents, 10))
	message.AddProperty("channel", channel)
	return message
}

// #endregion

func main() {
	fmt.Println(orderPaid("1001", "p-77", 120_000, "app", []byte(`{"orderId":"1001"}`)).GetKeys())
}
