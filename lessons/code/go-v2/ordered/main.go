// Messages of one order in the order in which they were sent.
package main

import (
	"context"
	"fmt"
	"log"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"

	"guide/go-v2/internal/place"
)

func newProducer(nameServers []string) (rocketmq.Producer, error) {
	// #region create
	p, err := rocketmq.NewProducer(
		producer.WithGroupName("order_status_producer"),
		producer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
		producer.WithQueueSelector(producer.NewHashQueueSelector()), // the default takes turns and ignores the key
	)
	if err != nil {
		return nil, fmt.Errorf("create the producer: %w", err)
	}
	// #endregion
	return p, p.Start()
}

func send(ctx context.Context, p rocketmq.Producer, orderID, status string) error {
	// #region send
	message := primitive.NewMessage("order_status", []byte(status)).WithTag(status).WithKeys([]string{orderID})
	message.WithShardingKey(orderID)   // same key, same queue, for as long as the number of queues is the same
	_, err := p.SendSync(ctx, message) // one after the other: the next one only when this one is stored
	if err != nil {
		return fmt.Errorf("status %s of order %s not sent: %w", status, orderID, err)
	}
	// #endregion
	return nil
}

func apply(orderID, status string) error {
	fmt.Println("applied", orderID, status)
	return nil
}

func newConsumer(nameServers []string) (rocketmq.PushConsumer, error) {
	// #region listener
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("order_view"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
		consumer.WithConsumeFromWhere(consumer.ConsumeFromFirstOffset),
		consumer.WithConsumerOrder(true), // queues are locked, one goroutine a queue
		consumer.WithMaxReconsumeTimes(16),
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	all := consumer.MessageSelector{Type: consumer.TAG, Expression: "*"}
	err = c.Subscribe("order_status", all,
		func(ctx context.Context, messages ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
			for _, message := range messages {
				if err := apply(message.GetKeys(), string(message.Body)); err != nil {
					if orderly, ok := primitive.GetOrderlyCtx(ctx); ok {
						orderly.SuspendCurrentQueueTimeMillis = 1000 // without it the queue is tried again at once
					}
					return consumer.SuspendCurrentQueueAMoment, err
				}
			}
			return consumer.ConsumeSuccess, nil
		})
	if err != nil {
		return nil, fmt.Errorf("subscribe: %w", err)
	}
	// #endregion
	return c, nil
}

func run(ctx context.Context) error {
	p, err := newProducer(place.NameServers())
	if err != nil {
		return err
	}
	defer p.Shutdown()
	for _, status := range []string{"CREATED", "PAID", "SHIPPED", "DELIVERED"} {
		for _, orderID := range []string{"1001", "1002", "1003"} {
			if err := send(ctx, p, orderID, status); err != nil {
				return err
			}
		}
	}
	c, err := newConsumer(place.NameServers())
	if err != nil {
		return err
	}
	if err := c.Start(); err != nil {
		return err
	}
	defer c.Shutdown()
	<-ctx.Done()
	return nil
}

func main() {
	ctx, stop := place.UntilStopped()
	defer stop()
	if err := run(ctx); err != nil {
		log.Fatal(err)
	}
}
