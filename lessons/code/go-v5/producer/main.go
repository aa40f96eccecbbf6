// A producer from its creation to its end, and the two ways to send.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"sync"

	rmq "github.com/apache/rocketmq-clients/golang/v5"
	"github.com/apache/rocketmq-clients/golang/v5/credentials"
)

// #region producer

func newProducer() (rmq.Producer, error) {
	// #region address
	endpoint := os.Getenv("ROCKETMQ_ENDPOINTS") // host:port of the proxy
	if endpoint == "" {
		endpoint = "127.0.0.1:8081"
	}
	// #endregion
	// #region create
	rmq.EnableSsl = false // for all clients of the process; leave it on where the proxy has a certificate
	producer, err := rmq.NewProducer(
		&rmq.Config{
			Endpoint:    endpoint,
			Credentials: &credentials.SessionCredentials{}, // required, and empty where nobody checks them
		},
		rmq.WithTopics("order_paid", "page_view"), // their routes are fetched, and checked, by Start
		rmq.WithMaxAttempts(3),
	)
	if err != nil {
		return nil, fmt.Errorf("create the producer: %w", err)
	}
	// #endregion
	// #region start
	if err := producer.Start(); err != nil {
		return nil, fmt.Errorf("start the producer: %w", err)
	}
	// #endregion
	return producer, nil
}

// #endregion

func sendSync(ctx context.Context, producer rmq.Producer, orderID string) error {
	// #region sync
	message := &rmq.Message{Topic: "order_paid", Body: []byte(orderID)}
	message.SetTag("PAID")
	message.SetKeys(orderID)
	receipts, err := producer.Send(ctx, message) // an error when no broker has stored it
	if err != nil {
		return fmt.Errorf("order %s not sent: %w", orderID, err)
	}
	log.Printf("order %s is message %s", orderID, receipts[0].MessageID)
	// #endregion
	return nil
}

func sendAsync(ctx context.Context, producer rmq.Producer, orderIDs []string) {
	// #region async
	var answered sync.WaitGroup
	for _, orderID := range orderIDs {
		message := &rmq.Message{Topic: "order_paid", Body: []byte(orderID)}
		message.SetTag("PAID")
		message.SetKeys(orderID)
		answered.Add(1)
		producer.SendAsync(ctx, message, func(_ context.Context, _ []*rmq.SendReceipt, err error) {
			defer answered.Done()
			if err != nil {
				log.Printf("order %s NOT stored: %v", orderID, err) // the only notice there is
			}
		})
	}
	answered.Wait() // before GracefulStop: it does not wait for you
	// #endregion
}

func run(ctx context.Context) error {
	producer, err := newProducer()
	if err != nil {
		return err
	}
	// #region shutdown
	defer func() {
		if err := producer.GracefulStop(); err != nil {
			log.Printf("stop the producer: %v", err)
		}
	}()
	// #endregion
	if err := sendSync(ctx, producer, "1001"); err != nil {
		return err
	}
	fmt.Println("sync: stored")
	sendAsync(ctx, producer, []string{"2001", "2002", "2003"})
	fmt.Println("async: all answered")
	return nil
}

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}
