// A message that is visible only when the local transaction has happened.
package main

import (
	"context"
	"fmt"
	"log"
	"sync"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"

	"guide/go-v2/internal/place"
)

// #region listener

// Orders stands for the table of orders: the answer to a check comes from there, never from memory of the process.
type Orders interface {
	Pay(orderID string) error
	IsPaid(orderID string) (paid, known bool)
}

type payOrder struct {
	orders Orders
}

// ExecuteLocalTransaction runs after the half message is stored, in the goroutine that sends.
func (l *payOrder) ExecuteLocalTransaction(message *primitive.Message) primitive.LocalTransactionState {
	if err := l.orders.Pay(message.GetKeys()); err != nil {
		log.Printf("order %s is not paid: %v", message.GetKeys(), err)
		return primitive.RollbackMessageState
	}
	return primitive.CommitMessageState
}

// CheckLocalTransaction is asked by the broker when no answer came: perhaps in another process than the sending one.
func (l *payOrder) CheckLocalTransaction(message *primitive.MessageExt) primitive.LocalTransactionState {
	paid, known := l.orders.IsPaid(message.GetKeys())
	switch {
	case paid:
		return primitive.CommitMessageState
	case known:
		return primitive.RollbackMessageState
	default:
		return primitive.UnknowState // asked again later
	}
}

// #endregion

func newProducer(nameServers []string, orders Orders) (rocketmq.TransactionProducer, error) {
	// #region create
	p, err := rocketmq.NewTransactionProducer(
		&payOrder{orders: orders},
		producer.WithGroupName("order_tx_producer"), // of its own: any member of the group may be asked
		producer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
	)
	if err != nil {
		return nil, fmt.Errorf("create the producer: %w", err)
	}
	if err := p.Start(); err != nil {
		return nil, fmt.Errorf("start the producer: %w", err)
	}
	// #endregion
	return p, nil
}

func send(ctx context.Context, p rocketmq.TransactionProducer, orderID string) error {
	// #region send
	message := primitive.NewMessage("order_paid", []byte(orderID)).WithTag("PAID").WithKeys([]string{orderID})
	result, err := p.SendMessageInTransaction(ctx, message)
	if err != nil {
		return fmt.Errorf("order %s: half message not stored, nothing was paid: %w", orderID, err)
	}
	if result.State != primitive.CommitMessageState {
		log.Printf("order %s is not announced: state %d", orderID, result.State)
	}
	// #endregion
	return nil
}

type memory struct {
	mutex sync.Mutex
	paid  map[string]bool
}

func (m *memory) Pay(orderID string) error {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.paid[orderID] = orderID != "broke"
	if !m.paid[orderID] {
		return fmt.Errorf("no money")
	}
	return nil
}

func (m *memory) IsPaid(orderID string) (paid, known bool) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	paid, known = m.paid[orderID]
	return paid, known
}

func run(ctx context.Context) error {
	p, err := newProducer(place.NameServers(), &memory{paid: map[string]bool{}})
	if err != nil {
		return err
	}
	defer p.Shutdown()
	for _, orderID := range []string{"broke", "rich"} {
		if err := send(ctx, p, orderID); err != nil {
			return err
		}
	}
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("points"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver(place.NameServers())),
		consumer.WithConsumeFromWhere(consumer.ConsumeFromFirstOffset),
	)
	if err != nil {
		return err
	}
	all := consumer.MessageSelector{Type: consumer.TAG, Expression: "*"}
	err = c.Subscribe("order_paid", all,
		func(_ context.Context, messages ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
			for _, message := range messages {
				fmt.Println("announced", message.GetKeys())
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
