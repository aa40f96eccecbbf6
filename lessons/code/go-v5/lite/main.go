// One small topic for each session, all of them inside one topic of type LITE. Needs a broker of 5.5 or newer and a
// proxy in cluster mode: in local mode 5.5.0 answers a subscription with an internal error.
package main

import (
	"context"
	"fmt"
	"log"
	"time"

	rmq "github.com/apache/rocketmq-clients/golang/v5"

	"guide/go-v5/internal/place"
)

func send(ctx context.Context, producer rmq.Producer, session, answer string) error {
	// #region send
	message := &rmq.Message{Topic: "agent_answers", Body: []byte(answer)}
	message.SetLiteTopic(session) // made by the first message, gone when nothing comes for a while
	if _, err := producer.Send(ctx, message); err != nil {
		return fmt.Errorf("answer for session %s not sent: %w", session, err)
	}
	// #endregion
	return nil
}

func newConsumer(config *rmq.Config, session string) (rmq.LitePushConsumer, error) {
	// #region consumer
	consumer, err := rmq.NewLitePushConsumer(
		config,
		rmq.NewLitePushConsumerConfig("agent_answers", 30*time.Second),
		rmq.WithPushMessageListener(&rmq.FuncMessageListener{
			Consume: func(message *rmq.MessageView) rmq.ConsumerResult {
				fmt.Println(message.GetLiteTopic(), "got", string(message.GetBody()))
				return rmq.SUCCESS
			},
		}),
	)
	if err != nil {
		return nil, fmt.Errorf("create the consumer: %w", err)
	}
	if err := consumer.Start(); err != nil {
		return nil, fmt.Errorf("start the consumer: %w", err)
	}
	if err := consumer.SubscribeLite(session); err != nil { // may fail: there is a quota
		return nil, fmt.Errorf("subscribe to session %s: %w", session, err)
	}
	// #endregion
	return consumer, nil
}

func run(ctx context.Context) error {
	producer, err := place.NewProducer("agent_answers")
	if err != nil {
		return err
	}
	defer producer.GracefulStop()
	consumer, err := newConsumer(place.Config("sessions"), "session-7")
	if err != nil {
		return err
	}
	defer consumer.GracefulStop()
	if err := send(ctx, producer, "session-7", "hello"); err != nil {
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
