// A message that is visible only when the local transaction has happened.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"

	rmq "github.com/apache/rocketmq-clients/golang/v5"

	"guide/go-v5/internal/place"
)

// #region producer

// Orders stands for the table of orders: the answer to a check comes from there, never from memory of the process.
type Orders interface {
	Pay(orderID string) error
	IsPaid(orderID string) bool
}

func newProducer(config *rmq.Config, orders Orders) (rmq.Producer, error) {
	// #region listener
	producer, err := rmq.NewProducer(
		config,
		rmq.WithTopics("order_tx"), // a topic of type TRANSACTION; tells the proxy whose questions to bring here
		rmq.WithTransactionChecker(&rmq.TransactionChecker{
			Check: func(message *rmq.MessageView) rmq.TransactionResolution {
				if orders.IsPaid(message.GetKeys()[0]) {
					return rmq.COMMIT
				}
				return rmq.UNKNOWN // asked again later
			},
		}),
	)
	if err != nil {
		return nil, fmt.Errorf("create the producer: %w", err)
	}
	// #endregion
	return producer, producer.Start()
}

// #endregion

func send(ctx context.Context, producer rmq.Producer, orders Orders, orderID string) error {
	// #region send
	message := &rmq.Message{Topic: "order_tx", Body: []byte(orderID)}
	message.SetKeys(orderID)
	transaction := producer.BeginTransaction()
	if _, err := producer.SendWithTransaction(ctx, message, transaction); err != nil { // stored, not visible
		return fmt.Errorf("order %s: half message not stored, nothing was paid: %w", orderID, err)
	}
	if err := orders.Pay(orderID); err != nil {
		return errors.Join(err, transaction.RollBack())
	}
	if err := transaction.Commit(); err != nil {
		log.Printf("order %s: the broker will ask: %v", orderID, err) // the payment stands
	}
	// #endregion
	return nil
}

type memory struct{}

func (memory) Pay(orderID string) error {
	if orderID == "broke" {
		return errors.New("no money")
	}
	return nil
}

func (memory) IsPaid(orderID string) bool { return orderID != "broke" }

func run(ctx context.Context) error {
	orders := memory{}
	producer, err := newProducer(place.Config(""), orders)
	if err != nil {
		return err
	}
	defer producer.GracefulStop()
	for _, orderID := range []string{"broke", "rich"} {
		if err := send(ctx, producer, orders, orderID); err != nil {
			log.Print(err)
		}
	}
	consumer, err := place.Consume("points", "order_tx", func(message *rmq.MessageView) rmq.ConsumerResult {
		fmt.Println("announced", message.GetKeys()[0])
		return rmq.SUCCESS
	})
	if err != nil {
		return err
	}
	defer consumer.GracefulStop()
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
