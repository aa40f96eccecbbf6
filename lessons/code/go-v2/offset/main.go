// Where a group begins.
package main

import (
	"fmt"
	"time"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"

	"guide/go-v2/internal/place"
)

func newConsumer(nameServers []string) (rocketmq.PushConsumer, error) {
	// #region from-where
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("points"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
		// Only a group without any stored offset looks at these; for an existing one they do nothing.
		consumer.WithConsumeFromWhere(consumer.ConsumeFromTimestamp),
		consumer.WithConsumeTimestamp(time.Now().Add(-24*time.Hour).Format("20060102150405")),
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	// #endregion
	return c, nil
}

func main() {
	_, err := newConsumer(place.NameServers())
	fmt.Println("consumer:", err)
}
