// A push consumer from its creation to its end.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/signal"
	"syscall"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
)

// #region consumer

func addPoints(orderID string) error {
	fmt.Println("points added for", orderID)
	return nil
}

func newConsumer(nameServer string) (rocketmq.PushConsumer, error) {
	// #region create
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("points"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver([]string{nameServer})),
		consumer.WithConsumeFromWhere(consumer.ConsumeFromFirstOffset), // only for a group without a stored offset
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	// #endregion
	// #region listener
	selector := consumer.MessageSelector{Type: consumer.TAG, Expression: "PAID"}
	err = c.Subscribe("order_paid", selector,
		func(ctx context.Context, messages ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
			for _, message := range messages { // one, unless WithConsumeMessageBatchMaxSize says otherwise
				if err := addPoints(string(message.Body)); err != nil {
					return consumer.ConsumeRetryLater, err // the result decides; the error is only logged
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

// #endregion

func run() error {
	nameServer := os.Getenv("NAMESRV_ADDR")
	if nameServer == "" {
		nameServer = "127.0.0.1:9876"
	}
	c, err := newConsumer(nameServer)
	if err != nil {
		return err
	}
	// #region start
	if err := c.Start(); err != nil { // after Subscribe: Start looks for the routes of the topics
		return fmt.Errorf("start the consumer: %w", err)
	}
	// #endregion
	// #region shutdown
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	<-ctx.Done()
	if err := c.Shutdown(); err != nil { // reports offsets; what is being consumed may come again
		log.Printf("shut the consumer down: %v", err)
	}
	// #endregion
	return nil
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
