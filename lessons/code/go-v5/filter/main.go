// Subscribing to some tags, and by an SQL expression over properties.
package main

import (
	"context"
	"fmt"
	"log"

	rmq "github.com/apache/rocketmq-clients/golang/v5"

	"guide/go-v5/internal/place"
)

func byTags() map[string]*rmq.FilterExpression {
	// #region tags
	subscription := map[string]*rmq.FilterExpression{
		"order_paid": rmq.NewFilterExpression("app || web"),
	}
	// #endregion
	return subscription
}

func byProperties() map[string]*rmq.FilterExpression {
	// #region sql
	subscription := map[string]*rmq.FilterExpression{
		"order_paid": rmq.NewFilterExpressionWithType(
			"cents >= 100000 AND channel IN ('app', 'mini')",
			rmq.SQL92, // the broker needs enablePropertyFilter=true
		),
	}
	// #endregion
	return subscription
}

func join(group string, subscription map[string]*rmq.FilterExpression) (rmq.PushConsumer, error) {
	consumer, err := rmq.NewPushConsumer(
		place.Config(group),
		rmq.WithPushSubscriptionExpressions(subscription),
		rmq.WithPushMessageListener(&rmq.FuncMessageListener{
			Consume: func(message *rmq.MessageView) rmq.ConsumerResult {
				fmt.Println(group, "got", message.GetKeys()[0])
				return rmq.SUCCESS
			},
		}),
	)
	if err != nil {
		return nil, err
	}
	return consumer, consumer.Start()
}

func run(ctx context.Context) error {
	producer, err := place.NewProducer("order_paid")
	if err != nil {
		return err
	}
	defer producer.GracefulStop()
	for _, order := range []struct{ id, channel, cents string }{
		{"cheap-app", "app", "900"}, {"dear-web", "web", "200000"}, {"dear-mini", "mini", "200000"},
	} {
		message := &rmq.Message{Topic: "order_paid", Body: []byte(order.id)}
		message.SetTag(order.channel)
		message.SetKeys(order.id)
		message.AddProperty("channel", order.channel)
		message.AddProperty("cents", order.cents)
		if _, err := producer.Send(ctx, message); err != nil {
			return err
		}
	}
	for group, subscription := range map[string]map[string]*rmq.FilterExpression{
		"channel_report": byTags(), "large_orders": byProperties(),
	} {
		consumer, err := join(group, subscription)
		if err != nil {
			return err
		}
		defer consumer.GracefulStop()
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
