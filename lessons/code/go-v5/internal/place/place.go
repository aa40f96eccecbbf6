// Package place tells the examples where RocketMQ is, and when to stop.
package place

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	rmq "github.com/apache/rocketmq-clients/golang/v5"
	"github.com/apache/rocketmq-clients/golang/v5/credentials"
)

// Endpoint gives host:port of the proxy.
func Endpoint() string {
	if endpoint := os.Getenv("ROCKETMQ_ENDPOINTS"); endpoint != "" {
		return endpoint
	}
	return "127.0.0.1:8081"
}

// Config gives a configuration without TLS and credentials; group is empty for producers.
func Config(group string) *rmq.Config {
	rmq.EnableSsl = false
	return &rmq.Config{Endpoint: Endpoint(), ConsumerGroup: group, Credentials: &credentials.SessionCredentials{}}
}

// NewProducer gives a producer that runs.
func NewProducer(topics ...string) (rmq.Producer, error) {
	producer, err := rmq.NewProducer(Config(""), rmq.WithTopics(topics...))
	if err != nil {
		return nil, err
	}
	return producer, producer.Start()
}

// Consume starts a push consumer for one topic.
func Consume(group, topic string, consume func(*rmq.MessageView) rmq.ConsumerResult) (rmq.PushConsumer, error) {
	consumer, err := rmq.NewPushConsumer(
		Config(group),
		rmq.WithPushSubscriptionExpressions(map[string]*rmq.FilterExpression{topic: rmq.SUB_ALL}),
		rmq.WithPushMessageListener(&rmq.FuncMessageListener{Consume: consume}),
	)
	if err != nil {
		return nil, err
	}
	return consumer, consumer.Start()
}

// UntilStopped gives a context that ends with Ctrl-C or SIGTERM.
func UntilStopped() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
}
