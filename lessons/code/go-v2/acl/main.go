// Access key and secret from the environment.
package main

import (
	"fmt"
	"os"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"

	"guide/go-v2/internal/place"
)

func newProducer(nameServers []string) (rocketmq.Producer, error) {
	// #region acl
	p, err := rocketmq.NewProducer(
		producer.WithGroupName("order_producer"),
		producer.WithNsResolver(primitive.NewPassthroughResolver(nameServers)),
		producer.WithCredentials(primitive.Credentials{ // consumer.WithCredentials on the other side
			AccessKey: os.Getenv("ROCKETMQ_ACCESS_KEY"),
			SecretKey: os.Getenv("ROCKETMQ_SECRET_KEY"),
		}),
	)
	if err != nil {
		return nil, fmt.Errorf("create the producer: %w", err)
	}
	// #endregion
	return p, nil
}

func main() {
	_, err := newProducer(place.NameServers())
	fmt.Println("producer:", err)
}
