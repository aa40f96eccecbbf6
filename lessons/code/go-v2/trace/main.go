// Message trace on both sides.
package main

import (
	"fmt"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"

	"guide/go-v2/internal/place"
)

func newProducer(nameServers []string) (rocketmq.Producer, error) {
	// #region producer
	p, err := rocketmq.NewProducer(
		producer.WithGroupName("order_producer"),
		producer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
		producer.WithTrace(&primitive.TraceConfig{
			Access:   primitive.Local, // to RMQ_SYS_TRACE_TOPIC of the cluster itself
			Resolver: primitive.NewPassthroughResolver(nameServers),
		}),
	)
	if err != nil {
		return nil, fmt.Errorf("create the producer: %w", err)
	}
	// #endregion
	return p, nil
}

func newConsumer(nameServers []string) (rocketmq.PushConsumer, error) {
	// #region consumer
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("points"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
		consumer.WithTrace(&primitive.TraceConfig{
			Access:   primitive.Local,
			Resolver: primitive.NewPassthroughResolver(nameServers),
		}),
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	// #endregion
	return c, nil
}

func main() {
	_, err := newProducer(place.NameServers())
	fmt.Println("producer:", err)
	_, err = newConsumer(place.NameServers())
	fmt.Println("consumer:", err)
}
