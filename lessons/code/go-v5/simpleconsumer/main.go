// A simple consumer: receive, work, acknowledge.
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

func settle(orderID string) error {
	fmt.Println("settled", orderID)
	return nil
}

func newConsumer(endpoint string) (rmq.SimpleConsumer, error) {
	// #region create
	rmq.EnableSsl = false // for all clients of the process; leave it on where the proxy has a certificate
	consumer, err := rmq.NewSimpleConsumer(
		&rmq.Config{
			Endpoint:      endpoint,
			ConsumerGroup: "settlement", // must exist on the broker
			Credentials:   &credentials.SessionCredentials{},
		},
		rmq.WithSimpleAwaitDuration(5*time.Second), // how long Receive waits when there is nothing
		rmq.WithSimpleSubscriptionExpressions(map[string]*rmq.FilterExpression{
			"order_paid": rmq.SUB_ALL,
		}),
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	if err := consumer.Start(); err != nil {
		return nil, fmt.Errorf("start the consumer: %w", err)
	}
	// #endregion
	return consumer, nil
}

func receive(ctx context.Context, consumer rmq.SimpleConsumer) {
	// #region receive
	for ctx.Err() == nil {
		messages, err := consumer.Receive(ctx, 16, 30*time.Second) // for 30 s nobody else gets them
		if status, ok := rmq.AsErrRpcStatus(err); ok {
			log.Printf("nothing received: %d %s", status.GetCode(), status.GetMessage()) // also when there is nothing
			time.Sleep(time.Second)
			continue
		}
		if err != nil {
			log.Printf("receive: %v", err)
			time.Sleep(time.Second)
			continue
		}
		for _, message := range messages {
			if err := settle(string(message.GetBody())); err != nil {
				log.Printf("message %s: %v", message.GetMessageId(), err) // not acknowledged: back after 30 s
				continue
			}
			if err := consumer.Ack(ctx, message); err != nil {
				log.Printf("message %s will come again: %v", message.GetMessageId(), err)
			}
		}
	}
	// #endregion
}

// #endregion

// #region extend

// whileHidden works on a message for as long as it takes: it stays hidden, and comes back should the process die.
func whileHidden(ctx context.Context, consumer rmq.SimpleConsumer, message *rmq.MessageView, work func() error) error {
	const hidden = 30 * time.Second
	done := make(chan error, 1)
	go func() { done <- work() }()
	renew := time.NewTicker(hidden / 2)
	defer renew.Stop()
	for {
		select {
		case err := <-done:
			if err != nil {
				return err
			}
			return consumer.Ack(ctx, message)
		case <-renew.C: // in the loop that acknowledges: each extension gives the message a new receipt
			if err := consumer.ChangeInvisibleDuration(message, hidden); err != nil {
				log.Printf("message %s may come to someone else: %v", message.GetMessageId(), err)
			}
		}
	}
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
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	receive(ctx, consumer)
	return consumer.GracefulStop()
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
