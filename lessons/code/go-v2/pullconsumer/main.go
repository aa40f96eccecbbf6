// A consumer that asks for messages when it wants some.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/signal"
	"syscall"
	"time"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
)

// #region consumer

func settle(orderID string) error {
	fmt.Println("settled", orderID)
	return nil
}

func newConsumer(nameServer string) (rocketmq.PullConsumer, error) {
	// #region create
	c, err := rocketmq.NewPullConsumer(
		consumer.WithGroupName("settlement"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver([]string{nameServer})),
		consumer.WithConsumeFromWhere(consumer.ConsumeFromFirstOffset),
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	if err := c.Subscribe("order_paid", consumer.MessageSelector{Type: consumer.TAG, Expression: "*"}); err != nil {
		return nil, fmt.Errorf("subscribe: %w", err)
	}
	if err := c.Start(); err != nil {
		return nil, fmt.Errorf("start the consumer: %w", err)
	}
	// #endregion
	return c, nil
}

func poll(ctx context.Context, c rocketmq.PullConsumer) {
	// #region poll
	for ctx.Err() == nil {
		batch, err := c.Poll(ctx, 5*time.Second)
		if consumer.IsNoNewMsgError(err) {
			continue
		}
		if err != nil {
			log.Printf("poll: %v", err)
			time.Sleep(time.Second)
			continue
		}
		result := consumer.ConsumeSuccess
		for _, message := range batch.GetMsgList() {
			if err := settle(string(message.Body)); err != nil {
				result = consumer.ConsumeRetryLater // the whole batch goes to the retry topic
			}
		}
		c.ACK(ctx, batch, result)
	}
	// #endregion
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
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	poll(ctx, c)
	return c.Shutdown()
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
