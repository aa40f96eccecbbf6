// The first message.
package main

import (
	"context"
	"fmt"
	"log"

	rmq "github.com/apache/rocketmq-clients/golang/v5"
	"github.com/apache/rocketmq-clients/golang/v5/credentials"
)

// #region send

func sendFirst() error {
	rmq.EnableSsl = false // the local proxy has no certificate that anyone trusts
	config := &rmq.Config{Endpoint: "127.0.0.1:8081", Credentials: &credentials.SessionCredentials{}}
	producer, err := rmq.NewProducer(config, rmq.WithTopics("order_paid"))
	if err != nil {
		return err
	}
	if err := producer.Start(); err != nil {
		return err
	}
	defer producer.GracefulStop()

	message := &rmq.Message{Topic: "order_paid", Body: []byte("hello 1004")}
	message.SetTag("PAID")
	message.SetKeys("1004")
	receipts, err := producer.Send(context.Background(), message)
	if err != nil {
		return err
	}
	fmt.Println("stored", receipts[0].MessageID)
	return nil
}

// #endregion

func main() {
	if err := sendFirst(); err != nil {
		log.Fatal(err)
	}
}
