// Every instance gets every message: there is no broadcasting here, so every instance has a group.
package main

import (
	"context"
	"fmt"
	"log"
	"sync"
	"time"

	rmq "github.com/apache/rocketmq-clients/golang/v5"
	"github.com/apache/rocketmq-clients/golang/v5/credentials"

	"guide/go-v5/internal/place"
)

func listen(endpoint string, ordinal int, prices *sync.Map) (rmq.PushConsumer, error) {
	// #region group-per-instance
	consumer, err := rmq.NewPushConsumer(
		&rmq.Config{
			Endpoint:      endpoint,
			ConsumerGroup: fmt.Sprintf("price_cache_%d", ordinal), // stable, such as the number of a StatefulSet's pod
			Credentials:   &credentials.SessionCredentials{},
		},
		rmq.WithPushSubscriptionExpressions(map[string]*rmq.FilterExpression{"price_changed": rmq.SUB_ALL}),
		rmq.WithPushMessageListener(&rmq.FuncMessageListener{
			Consume: func(message *rmq.MessageView) rmq.ConsumerResult {
				prices.Delete(string(message.GetBody()))
				fmt.Println("instance", ordinal, "forgot", string(message.GetBody()))
				return rmq.SUCCESS
			},
		}),
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	// #endregion
	return consumer, consumer.Start()
}

func run(ctx context.Context) error {
	var prices sync.Map
	rmq.EnableSsl = false
	for ordinal := range 2 {
		consumer, err := listen(place.Endpoint(), ordinal, &prices)
		if err != nil {
			return err
		}
		defer consumer.GracefulStop()
	}
	producer, err := place.NewProducer("price_changed")
	if err != nil {
		return err
	}
	defer producer.GracefulStop()
	time.Sleep(2 * time.Second)
	if _, err := producer.Send(ctx, &rmq.Message{Topic: "price_changed", Body: []byte("book-7")}); err != nil {
		return err
	}
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
