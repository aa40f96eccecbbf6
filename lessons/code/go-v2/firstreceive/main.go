// The first consumer.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"os"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
)

// #region receive

func receive() error {
	c, err := rocketmq.NewPushConsumer(
		consumer.WithGroupName("first_consumer"),
		consumer.WithNsResolver(primitive.NewPassthroughResolver([]string{"127.0.0.1:9876"})),
		consumer.WithConsumeFromWhere(consumer.ConsumeFromFirstOffset),
	)
	if err != nil {
		return err
	}
	all := consumer.MessageSelector{Type: consumer.TAG, Expression: "*"}
	err = c.Subscribe("order_paid", all,
		func(_ context.Context, messages ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
			for _, message := range messages {
				fmt.Println("received", string(message.Body))
			}
			return consumer.ConsumeSuccess, nil
		})
	if err != nil {
		return err
	}
	if err := c.Start(); err != nil {
		return err
	}
	fmt.Println("waiting; Enter ends it")
	bufio.NewReader(os.Stdin).ReadString('\n')
	return c.Shutdown()
}

// #endregion

func main() {
	if err := receive(); err != nil {
		log.Fatal(err)
	}
}
