// Messages that are delivered later.
package main

import (
	"context"
	"fmt"
	"log"
	"strconv"
	"time"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"

	"guide/go-v2/internal/place"
)

func sendByLevel(ctx context.Context, p rocketmq.Producer, orderID string) error {
	// #region level
	message := primitive.NewMessage("order_timeout", []byte(orderID)).WithKeys([]string{orderID})
	message.WithDelayTimeLevel(3) // 1 s, 5 s, 10 s, 30 s, 1 min ... 2 h are the levels 1 to 18
	if _, err := p.SendSync(ctx, message); err != nil {
		return fmt.Errorf("time-out of order %s not sent: %w", orderID, err)
	}
	// #endregion
	return nil
}

func sendByTime(ctx context.Context, p rocketmq.Producer, orderID string, delay time.Duration) error {
	// #region time
	message := primitive.NewMessage("order_timeout", []byte(orderID)).WithKeys([]string{orderID})
	// This version has no method for it; a 5.x broker reads the property: milliseconds from its own clock.
	message.WithProperty("TIMER_DELAY_MS", strconv.FormatInt(delay.Milliseconds(), 10))
	if _, err := p.SendSync(ctx, message); err != nil {
		return fmt.Errorf("time-out of order %s not sent: %w", orderID, err)
	}
	// #endregion
	return nil
}

func run(ctx context.Context) error {
	resolver := producer.WithNsResolver(primitive.NewPassthroughResolver(place.NameServers()))
	p, err := rocketmq.NewProducer(producer.WithGroupName("timeout_producer"), resolver)
	if err != nil {
		return err
	}
	if err := p.Start(); err != nil {
		return err
	}
	defer p.Shutdown()
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("timeouts"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver(place.NameServers())),
		consumer.WithConsumeFromWhere(consumer.ConsumeFromFirstOffset),
	)
	if err != nil {
		return err
	}
	sent := time.Now()
	all := consumer.MessageSelector{Type: consumer.TAG, Expression: "*"}
	err = c.Subscribe("order_timeout", all,
		func(_ context.Context, messages ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
			for _, message := range messages {
				fmt.Printf("%s after %.1f s\n", message.Body, time.Since(sent).Seconds())
			}
			return consumer.ConsumeSuccess, nil
		})
	if err != nil {
		return err
	}
	if err := c.Start(); err != nil {
		return err
	}
	defer c.Shutdown()
	// The queues of a new group are assigned a moment after the start.
	time.Sleep(2 * time.Second)
	sent = time.Now()
	if err := sendByLevel(ctx, p, "level"); err != nil {
		return err
	}
	if err := sendByTime(ctx, p, "time", 7*time.Second); err != nil {
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
