// What happens to a message that cannot be consumed: retries, then the dead letter queue.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	rmq "github.com/apache/rocketmq-clients/golang/v5"

	"guide/go-v5/internal/place"
)

func award(string) error {
	return errors.New("the database is away")
}

// #region bounded-retry

// consume only says yes or no; how often and when is the group's business on the server (retryMaxTimes, 16).
func consume(message *rmq.MessageView) rmq.ConsumerResult {
	if err := award(string(message.GetBody())); err != nil {
		log.Printf("message %s failed at delivery %d: %v", message.GetMessageId(), message.GetDeliveryAttempt(), err)
		return rmq.FAILURE
	}
	return rmq.SUCCESS
}

// #endregion

func run(ctx context.Context) error {
	producer, err := place.NewProducer("order_paid")
	if err != nil {
		return err
	}
	defer producer.GracefulStop()
	var first time.Time
	consumer, err := place.Consume("points", "order_paid", func(message *rmq.MessageView) rmq.ConsumerResult {
		if first.IsZero() {
			first = time.Now()
		}
		fmt.Printf("delivery %d after %.0f s\n", message.GetDeliveryAttempt(), time.Since(first).Seconds())
		return consume(message)
	})
	if err != nil {
		return err
	}
	defer consumer.GracefulStop()
	if _, err := producer.Send(ctx, &rmq.Message{Topic: "order_paid", Body: []byte("1001")}); err != nil {
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
