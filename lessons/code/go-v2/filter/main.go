// Subscribing to some tags, and by an SQL expression over properties.
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

type handler = func(context.Context, ...*primitive.MessageExt) (consumer.ConsumeResult, error)

func byTags(c rocketmq.PushConsumer, handle handler) error {
	// #region tags
	selector := consumer.MessageSelector{Type: consumer.TAG, Expression: "app || web"}
	if err := c.Subscribe("order_paid", selector, handle); err != nil {
		return fmt.Errorf("subscribe: %w", err)
	}
	// #endregion
	return nil
}

func byProperties(c rocketmq.PushConsumer, handle handler) error {
	// #region sql
	selector := consumer.MessageSelector{
		Type:       consumer.SQL92, // the broker needs enablePropertyFilter=true
		Expression: "cents >= 100000 AND channel IN ('app', 'mini')",
	}
	if err := c.Subscribe("order_paid", selector, handle); err != nil {
		return fmt.Errorf("subscribe: %w", err)
	}
	// #endregion
	return nil
}

func join(group string, subscribe func(rocketmq.PushConsumer, handler) error) (rocketmq.PushConsumer, error) {
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName(group),
		consumer.WithInstance(group),
		consumer.WithNsResolver(primitive.NewPassthroughResolver(place.NameServers())),
		consumer.WithConsumeFromWhere(consumer.ConsumeFromFirstOffset),
	)
	if err != nil {
		return nil, err
	}
	handle := func(_ context.Context, messages ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
		for _, message := range messages {
			fmt.Println(group, "got", message.GetKeys())
		}
		return consumer.ConsumeSuccess, nil
	}
	if err := subscribe(c, handle); err != nil {
		return nil, err
	}
	return c, c.Start()
}

func run(ctx context.Context) error {
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
	for _, order := range []struct{ id, channel, cents string }{
		{"cheap-app", "app", "900"}, {"dear-web", "web", "200000"}, {"dear-mini", "mini", "200000"},
	} {
		message := primitive.NewMessage("order_paid", []byte(order.id)).WithTag(order.channel).WithKeys([]string{order.id})
		message.WithProperty("channel", order.channel)
		message.WithProperty("cents", order.cents)
		if _, err := p.SendSync(ctx, message); err != nil {
			return err
		}
	}
	for group, subscribe := range map[string]func(rocketmq.PushConsumer, handler) error{
		"channel_report": byTags,
		"large_orders":   byProperties,
	} {
		c, err := join(group, subscribe)
		if err != nil {
			return err
		}
		defer c.Shutdown()
	}
	select {
	case <-ctx.Done():
	case <-time.After(time.Minute):
	}
	return nil
}

func main() {
	ctx, stop := place.UntilStopped()
	defer stop()
	if err := run(ctx); err != nil {
		log.Fatal(err)
	}
}
