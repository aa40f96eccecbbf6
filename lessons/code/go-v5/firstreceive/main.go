// The first consumer.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"

	rmq "github.com/apache/rocketmq-clients/golang/v5"
	"github.com/apache/rocketmq-clients/golang/v5/credentials"
)

// #region receive

func receive() error {
	rmq.EnableSsl = false
	consumer, err := rmq.NewPushConsumer(
		&rmq.Config{
			Endpoint:      "127.0.0.1:8081",
			ConsumerGroup: "first_consumer", // created beforehand: mqadmin updateSubGroup
			Credentials:   &credentials.SessionCredentials{},
		},
		rmq.WithPushSubscriptionExpressions(map[string]*rmq.FilterExpression{"order_paid": rmq.SUB_ALL}),
		rmq.WithPushMessageListener(&rmq.FuncMessageListener{
			Consume: func(message *rmq.MessageView) rmq.ConsumerResult {
				fmt.Println("received", string(message.GetBody()))
				return rmq.SUCCESS
			},
		}),
	)
	if err != nil {
		return err
	}
	if err := consumer.Start(); err != nil {
		return err
	}
	fmt.Println("waiting; Enter ends it")
	bufio.NewReader(os.Stdin).ReadString('\n')
	return consumer.GracefulStop()
}

// #endregion

func main() {
	if err := receive(); err != nil {
		log.Fatal(err)
	}
}
