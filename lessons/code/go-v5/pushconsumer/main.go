// A push consumer from its creation to its end.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/signal"
	"syscall"
	"time"

	rmq "github.com/apache/rocketmq-clients/golang/v5"
	"github.com/apache/rocketmq-clients/golang/v5/credentials"
)

// #region consumer

func addPoints(orderID string) error {
	fmt.Println("points added for", orderID)
	return nil
}

func newConsumer(endpoint string) (rmq.PushConsumer, error) {
	// #region create
	rmq.EnableSsl = false // for all clients of the process; leave it on where the proxy has a certificate
	consumer, err := rmq.NewPushConsumer(
		&rmq.Config{
			Endpoint:      endpoint,
			ConsumerGroup: "points", // must exist on the broker
			Credentials:   &credentials.SessionCredentials{},
		},
		rmq.WithPushAwaitDuration(5*time.Second), // how long a poll may wait
		rmq.WithPushSubscriptionExpressions(map[string]*rmq.FilterExpression{
			"order_paid": rmq.NewFilterExpression("PAID"),
		}),
		rmq.WithPushMessageListener(&rmq.FuncMessageListener{
			Consume: func(message *rmq.MessageView) rmq.ConsumerResult {
				if err := addPoints(string(message.GetBody())); err != nil {
					log.Printf("message %s: %v", message.GetMessageId(), err)
					return rmq.FAILURE // comes again after a while
				}
				return rmq.SUCCESS
			},
		}),
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	// #endregion
	// #region start
	if err := consumer.Start(); err != nil {
		return nil, fmt.Errorf("start the consumer: %w", err)
	}
	// #endregion
	return consumer, nil
}

// #endregion

func run() error {
	endpoint := os.Getenv("ROCKETMQ_ENDPOINTS")
	if endpoint == "" {
		endpoint = "127.0.0.1:8081"
	}
	consumer, err := newConsumer(endpoint)
	if err != nil {
		return err
	}
	// #region shutdown
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	<-ctx.Done()
	if err := consumer.GracefulStop(); err != nil {
		log.Printf("stop the consumer: %v", err)
	}
	// #endregion
	return nil
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
