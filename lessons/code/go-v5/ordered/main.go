// Messages of one order in the order in which they were sent.
package main

import (
	"context"
	"fmt"
	"log"

	rmq "github.com/apache/rocketmq-clients/golang/v5"

	"guide/go-v5/internal/place"
)

func send(ctx context.Context, producer rmq.Producer, orderID, status string) error {
	// #region send
	message := &rmq.Message{Topic: "order_status", Body: []byte(status)} // a topic of type FIFO
	message.SetKeys(orderID)
	message.SetMessageGroup(orderID)                       // ordered among themselves, and only they
	if _, err := producer.Send(ctx, message); err != nil { // the next one only when this one is stored
		return fmt.Errorf("status %s of order %s not sent: %w", status, orderID, err)
	}
	// #endregion
	return nil
}

func apply(orderID, status string) error {
	fmt.Println("applied", orderID, status)
	return nil
}

func newConsumer(config *rmq.Config) (rmq.PushConsumer, error) {
	// #region listener
	consumer, err := rmq.NewPushConsumer(
		config, // its group was created on the server as ordered: updateSubGroup -o true
		rmq.WithPushSubscriptionExpressions(map[string]*rmq.FilterExpression{"order_status": rmq.SUB_ALL}),
		rmq.WithPushMessageListener(&rmq.FuncMessageListener{
			Consume: func(message *rmq.MessageView) rmq.ConsumerResult {
				if err := apply(message.GetKeys()[0], string(message.GetBody())); err != nil {
					log.Printf("message %s: %v", message.GetMessageId(), err)
					return rmq.FAILURE // tried again, and what follows in the group waits for it
				}
				return rmq.SUCCESS
			},
		}),
		rmq.WithPushEnableFifoConsumeAccelerator(true), // groups of one queue side by side
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	// #endregion
	return consumer, consumer.Start()
}

func run(ctx context.Context) error {
	producer, err := place.NewProducer("order_status")
	if err != nil {
		return err
	}
	defer producer.GracefulStop()
	for _, status := range []string{"CREATED", "PAID", "SHIPPED", "DELIVERED"} {
		for _, orderID := range []string{"1001", "1002", "1003"} {
			if err := send(ctx, producer, orderID, status); err != nil {
				return err
			}
		}
	}
	consumer, err := newConsumer(place.Config("order_view"))
	if err != nil {
		return err
	}
	defer consumer.GracefulStop()
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
