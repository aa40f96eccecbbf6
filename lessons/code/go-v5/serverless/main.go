// A function that sends: what is expensive happens once for each instance, not once for each call.
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

// #region function

var producer = sync.OnceValues(func() (rmq.Producer, error) { // lives as long as the instance
	config := &rmq.Config{
		Endpoint:    os.Getenv("ROCKETMQ_ENDPOINTS"),
		Credentials: &credentials.SessionCredentials{},
	}
	made, err := rmq.NewProducer(config, rmq.WithTopics("invoice_made")) // the route is fetched at the start
	if err != nil {
		return nil, err
	}
	return made, made.Start()
})

func handle(ctx context.Context, orderID string) error {
	ready, err := producer()
	if err != nil {
		return fmt.Errorf("start the producer: %w", err)
	}
	message := &rmq.Message{Topic: "invoice_made", Body: []byte(orderID)}
	message.SetKeys(orderID)
	_, err = ready.Send(ctx, message) // waits: after the return the instance may be frozen
	return err
}

// #endregion

func main() {
	if err := handle(context.Background(), "1001"); err != nil {
		log.Fatal(err)
	}
}
