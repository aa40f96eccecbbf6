// Every instance gets every message.
package main

import (
	"context"
	"fmt"
	"log"
	"sync"
	"time"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"

	"guide/go-v2/internal/place"
)

func listen(nameServers []string, instance string, prices *sync.Map) (rocketmq.PushConsumer, error) {
	// #region broadcast
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("price_cache"),
		consumer.WithInstance(instance), // two consumers in one process need different names
		consumer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
		consumer.WithConsumerModel(consumer.BroadCasting), // offsets are kept in a local file
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	all := consumer.MessageSelector{Type: consumer.TAG, Expression: "*"}
	err = c.Subscribe("price_changed", all,
		func(_ context.Context, messages ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
			for _, message := range messages {
				prices.Delete(string(message.Body))
				fmt.Println(instance, "forgot", string(message.Body))
			}
			return consumer.ConsumeSuccess, nil // nothing is delivered again, whatever is returned
		})
	if err != nil {
		return nil, fmt.Errorf("subscribe: %w", err)
	}
	// #endregion
	return c, c.Start()
}

func run(ctx context.Context) error {
	var prices sync.Map
	for _, instance := range []string{"first", "second"} {
		c, err := listen(place.NameServers(), instance, &prices)
		if err != nil {
			return err
		}
		defer c.Shutdown()
	}
	p, err := rocketmq.NewProducer(
		producer.WithGroupName("price_producer"),
		producer.WithNsResolver(primitive.NewPassthroughResolver(place.NameServers())),
	)
	if err != nil {
		return err
	}
	if err := p.Start(); err != nil {
		return err
	}
	defer p.Shutdown()
	// A broadcasting consumer begins at the end of each queue, once it knows its queues.
	time.Sleep(5 * time.Second)
	if _, err := p.SendSync(ctx, primitive.NewMessage("price_changed", []byte("book-7"))); err != nil {
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
