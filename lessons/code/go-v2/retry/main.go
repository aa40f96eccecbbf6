// What happens to a message that cannot be consumed: retries, then the dead letter queue.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"

	"guide/go-v2/internal/place"
)

var started = time.Now()

func award(orderID string) error {
	fmt.Printf("tried %s after %.0f s\n", orderID, time.Since(started).Seconds())
	return errors.New("the database is away")
}

func join(nameServers []string) (rocketmq.PushConsumer, error) {
	// #region bounded-retry
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("points"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
		consumer.WithConsumeFromWhere(consumer.ConsumeFromFirstOffset),
		consumer.WithMaxReconsumeTimes(2), // then it lies in %DLQ%points; -1, the default, means 16
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	all := consumer.MessageSelector{Type: consumer.TAG, Expression: "*"}
	err = c.Subscribe("order_paid", all,
		func(ctx context.Context, messages ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
			message := messages[0] // WithConsumeMessageBatchMaxSize is 1 unless it is set
			if err := award(message.GetKeys()); err != nil {
				log.Printf("%s failed, retries so far %d", message.GetKeys(), message.ReconsumeTimes)
				return consumer.ConsumeRetryLater, err // never ConsumeSuccess with an error: that is a success
			}
			return consumer.ConsumeSuccess, nil
		})
	if err != nil {
		return nil, fmt.Errorf("subscribe: %w", err)
	}
	// #endregion
	return c, nil
}

func nextDelay(ctx context.Context) {
	// #region delay-level
	if concurrently, ok := primitive.GetConcurrentlyCtx(ctx); ok {
		concurrently.DelayLevelWhenNextConsume = 5 // a minute; 0 leaves it to the broker: level 3, then 4, 5 ...
	}
	// #endregion
}

func readDeadLetters(nameServers []string) (rocketmq.PushConsumer, error) {
	// #region dead-letters
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("points_dead_letters"), // a group of its own, never the one that failed
		consumer.WithInstance("dead_letters"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
		consumer.WithConsumeFromWhere(consumer.ConsumeFromFirstOffset),
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	all := consumer.MessageSelector{Type: consumer.TAG, Expression: "*"}
	err = c.Subscribe("%DLQ%points", all,
		func(_ context.Context, messages ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
			for _, message := range messages {
				origin := message.GetProperty(primitive.PropertyRetryTopic)
				fmt.Printf("dead letter %s from %s\n", message.GetKeys(), origin)
			}
			return consumer.ConsumeSuccess, nil
		})
	if err != nil {
		return nil, fmt.Errorf("subscribe: %w", err)
	}
	// #endregion
	return c, nil
}

func run(ctx context.Context) error {
	nextDelay(ctx)
	p, err := rocketmq.NewProducer(
		producer.WithGroupName("order_producer"),
		producer.WithNsResolver(primitive.NewPassthroughResolver(place.NameServers())),
	)
	if err != nil {
		return err
	}
	if err := p.Start(); err != nil {
		return err
	}
	defer p.Shutdown()
	c, err := join(place.NameServers())
	if err != nil {
		return err
	}
	if err := c.Start(); err != nil {
		return err
	}
	defer c.Shutdown()
	if _, err := p.SendSync(ctx, primitive.NewMessage("order_paid", []byte("1001")).WithKeys([]string{"1001"})); err != nil {
		return err
	}
	for ctx.Err() == nil { // the topic of dead letters is created with the first one
		dead, err := readDeadLetters(place.NameServers())
		if err != nil {
			return err
		}
		if err := dead.Start(); err == nil {
			defer dead.Shutdown()
			break
		}
		time.Sleep(5 * time.Second)
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
