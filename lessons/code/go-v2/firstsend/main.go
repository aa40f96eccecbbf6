// The first message.
package main

import (
	"context"
	"fmt"
	"log"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"
)

// #region send

func sendFirst() error {
	p, err := rocketmq.NewProducer(
		producer.WithGroupName("first_producer"),
		producer.WithNsResolver(primitive.NewPassthroughResolver([]string{"127.0.0.1:9876"})),
	)
	if err != nil {
		return err
	}
	if err := p.Start(); err != nil {
		return err
	}
	defer p.Shutdown()

	message := primitive.NewMessage("order_paid", []byte("hello 1003")).WithTag("PAID").WithKeys([]string{"1003"})
	result, err := p.SendSync(context.Background(), message)
	if err != nil {
		return err
	}
	fmt.Println("stored", result.MsgID)
	return nil
}

// #endregion

func main() {
	if err := sendFirst(); err != nil {
		log.Fatal(err)
	}
}
