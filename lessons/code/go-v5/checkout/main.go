// A checkout that announces the payment instead of calling everybody.
package main

import (
	"context"
	"fmt"
	"log"

	rmq "github.com/apache/rocketmq-clients/golang/v5"

	"guide/go-v5/internal/place"
)

type checkout struct {
	producer rmq.Producer
}

// #region event

func (c *checkout) announcePaid(ctx context.Context, orderID string) error {
	message := &rmq.Message{Topic: "order_paid", Body: []byte(orderID)}
	message.SetTag("PAID")
	message.SetKeys(orderID)
	if _, err := c.producer.Send(ctx, message); err != nil {
		return fmt.Errorf("announce order %s: %w", orderID, err)
	}
	return nil
}

// #endregion

func main() {
	producer, err := place.NewProducer("order_paid")
	if err != nil {
		log.Fatal(err)
	}
	defer producer.GracefulStop()
	shop := &checkout{producer: producer}
	if err := shop.announcePaid(context.Background(), "1001"); err != nil {
		log.Print(err)
		return
	}
	fmt.Println("announced 1001")
}
