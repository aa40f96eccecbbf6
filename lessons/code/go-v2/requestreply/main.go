// A request, and the reply to the one who waits for it.
package main

import (
	"context"
	"fmt"
	"log"
	"time"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"

	"guide/go-v2/internal/place"
)

func request(ctx context.Context, p rocketmq.Producer, productID string) ([]byte, error) {
	// #region request
	question := primitive.NewMessage("price_request", []byte(productID))
	reply, err := p.Request(ctx, 3*time.Second, question)
	if err != nil {
		return nil, fmt.Errorf("no price for %s: %w", productID, err)
	}
	// #endregion
	return reply.Body, nil
}

func answer(c rocketmq.PushConsumer, p rocketmq.Producer) error {
	// #region reply
	all := consumer.MessageSelector{Type: consumer.TAG, Expression: "*"}
	err := c.Subscribe("price_request", all,
		func(ctx context.Context, questions ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
			for _, question := range questions {
				price := []byte("9900")
				reply, err := consumer.CreateReplyMessage(question, price) // with the address of the one who waits
				if err != nil {
					log.Printf("message %s is no request: %v", question.MsgId, err)
					continue
				}
				reply.Body = price // v2.1.2 leaves it empty, and an empty message is not sent
				if _, err := p.SendSync(ctx, reply); err != nil {
					return consumer.ConsumeRetryLater, err
				}
			}
			return consumer.ConsumeSuccess, nil
		})
	if err != nil {
		return fmt.Errorf("subscribe: %w", err)
	}
	// #endregion
	return nil
}

func run(ctx context.Context) error {
	resolver := primitive.NewPassthroughResolver(place.NameServers())
	p, err := rocketmq.NewProducer(producer.WithGroupName("price_desk"), producer.WithNsResolver(resolver))
	if err != nil {
		return err
	}
	if err := p.Start(); err != nil {
		return err
	}
	defer p.Shutdown()
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("price_service"),
		consumer.WithNsResolver(resolver),
		consumer.WithConsumeFromWhere(consumer.ConsumeFromFirstOffset),
	)
	if err != nil {
		return err
	}
	if err := answer(c, p); err != nil {
		return err
	}
	if err := c.Start(); err != nil {
		return err
	}
	defer c.Shutdown()
	for ctx.Err() == nil {
		price, err := request(ctx, p, "book-7")
		if err == nil {
			fmt.Println("price", string(price))
			return nil
		}
		log.Print(err) // the service may not have its queues yet, or the broker not the address of the one who waits
		time.Sleep(time.Second)
	}
	return ctx.Err()
}

func main() {
	ctx, stop := place.UntilStopped()
	defer stop()
	if err := run(ctx); err != nil {
		log.Fatal(err)
	}
}
