// How much a consumer fetches ahead, and how much it works on at a time.
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
	// #region consumer
	ticks := time.NewTicker(time.Second / 50)
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("points"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
		consumer.WithConsumeGoroutineNums(10),            // 20 by default
		consumer.WithPullThresholdForQueue(256),          // messages in memory a queue: 1024 by default
		consumer.WithPullThresholdSizeForQueue(32),       // and MiB: 512 by default
		consumer.WithPullBatchSize(16),                   // 32 by default
		consumer.WithLimiter(func(string) { <-ticks.C }), // 50 calls of the listener a second, whatever the topic
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
