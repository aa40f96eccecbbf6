// A checkout that announces the payment instead of calling everybody.
package main

import (
	"context"
	"fmt"
	"log"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"

	"guide/go-v2/internal/place"
)

type checkout struct {
	producer rocketmq.Producer
}

// #region event

func (c *checkout) announcePaid(ctx context.Context, orderID string) error {
	message := primitive.NewMessage("order_paid", []byte(orderID)).WithTag("PAID").WithKeys([]string{orderID})
	result, err := c.producer.SendSync(ctx, message)
	if err != nil {
		return fmt.Errorf("announce order %s: %w", orderID, err)
	}
	if result.Status != primitive.SendOK {
		log.Printf("order %s stored, but status %d", orderID, result.Status)
	}
	return nil
}

// #endregion

func main() {
	p, err := rocketmq.NewProducer(
		producer.WithGroupName("order_producer"),
		producer.WithNsResolver(primitive.NewPassthroughResolver(place.NameServers())),
	)
	if err != nil {
		log.Fatal(err)
	}
	if err := p.Start(); err != nil {
		log.Fatal(err)
	}
	defer p.Shutdown()
	shop := &checkout{producer: p}
	if err := shop.announcePaid(context.Background(), "1001"); err != nil {
		log.Print(err)
		return
	}
	fmt.Println("announced 1001")
}
