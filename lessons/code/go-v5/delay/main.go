// Messages that are delivered later, and one that is called back before.
package main

import (
	"context"
	"fmt"
	"log"
	"time"

	rmq "github.com/apache/rocketmq-clients/golang/v5"

	"guide/go-v5/internal/place"
)

func sendLater(ctx context.Context, producer rmq.Producer, orderID string, delay time.Duration) (string, error) {
	// #region time
	message := &rmq.Message{Topic: "order_timeout", Body: []byte(orderID)} // a topic of type DELAY
	message.SetKeys(orderID)
	message.SetDelayTimestamp(time.Now().Add(delay)) // a moment, not a duration
	receipts, err := producer.Send(ctx, message)
	if err != nil {
		return "", fmt.Errorf("time-out of order %s not sent: %w", orderID, err)
	}
	// #endregion
	return receipts[0].RecallHandle, nil
}

func cancel(ctx context.Context, producer rmq.Producer, recallHandle string) error {
	// #region recall
	// recallHandle came with the receipt of the delayed message: keep it with the order.
	if _, err := producer.Recall(ctx, "order_timeout", recallHandle); err != nil {
		return fmt.Errorf("the time-out will come: %w", err) // delivered already, or no broker of 5.4 or newer
	}
	// #endregion
	return nil
}

func run(ctx context.Context) error {
	producer, err := place.NewProducer("order_timeout")
	if err != nil {
		return err
	}
	defer producer.GracefulStop()
	sent := time.Now()
	consumer, err := place.Consume("timeouts", "order_timeout", func(message *rmq.MessageView) rmq.ConsumerResult {
		fmt.Printf("%s after %.1f s\n", message.GetBody(), time.Since(sent).Seconds())
		return rmq.SUCCESS
	})
	if err != nil {
		return err
	}
	defer consumer.GracefulStop()
	if _, err := sendLater(ctx, producer, "time", 7*time.Second); err != nil {
		return err
	}
	handle, err := sendLater(ctx, producer, "cancelled", 10*time.Second)
	if err != nil {
		return err
	}
	if err := cancel(ctx, producer, handle); err != nil {
		log.Print(err)
	} else {
		fmt.Println("called back")
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
