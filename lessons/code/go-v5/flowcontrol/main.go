// How much a consumer fetches ahead, and how much it works on at a time.
package main

import (
	"fmt"

	rmq "github.com/apache/rocketmq-clients/golang/v5"

	"guide/go-v5/internal/place"
)

func newConsumer(config *rmq.Config, listener rmq.MessageListener) (rmq.PushConsumer, error) {
	// #region consumer
	consumer, err := rmq.NewPushConsumer(
		config,
		rmq.WithPushSubscriptionExpressions(map[string]*rmq.FilterExpression{"order_paid": rmq.SUB_ALL}),
		rmq.WithPushMessageListener(listener),
		rmq.WithPushConsumptionThreadCount(10),               // 20 by default
		rmq.WithPushMaxCacheMessageCount(512),                // 1024 by default, shared by all queues
		rmq.WithPushMaxCacheMessageSizeInBytes(16*1024*1024), // 64 MiB by default, shared too
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	// #endregion
	return consumer, nil
}

func main() {
	_, err := newConsumer(place.Config("points"), &rmq.FuncMessageListener{
		Consume: func(*rmq.MessageView) rmq.ConsumerResult { return rmq.SUCCESS },
	})
	fmt.Println("consumer:", err)
}
