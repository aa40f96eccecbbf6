// Topic, tag, keys, properties and body of a message.
package main

import (
	"fmt"
	"strconv"

	"github.com/apache/rocketmq-client-go/v2/primitive"
)

// #region build

func orderPaid(orderID, paymentID string, cents int64, channel string, body []byte) *primitive.Message {
	message := primitive.NewMessage("order_paid", body)
	message.WithTag(channel)                       // one, and without "||"
	message.WithKeys([]string{orderID, paymentID}) // found by each of them; none may contain a space
	message.WithProperty("cents", strconv.FormatInt(cents, 10))
	message.WithProperty("channel", channel) // an empty value would be left out without a word
	return message
}

// #endregion

func main() {
	fmt.Println(orderPaid("1001", "p-77", 120_000, "app", []byte(`{"orderId":"1001"}`)))
}
