// A producer from its creation to its end, and the three ways to send.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"sync"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"
)

// #region producer

// #region address
// nameServers reads host:port pairs from NAMESRV_ADDR, separated by a semicolon.
func nameServers() []string {
	addresses := os.Getenv("NAMESRV_ADDR")
	if addresses == "" {
		addresses = "127.0.0.1:9876"
	}
	return strings.Split(addresses, ";")
}

// #endregion

func newProducer() (rocketmq.Producer, error) {
	// #region create
	p, err := rocketmq.NewProducer(
		producer.WithGroupName("order_producer"), // required: without it every program is DEFAULT_PRODUCER
		producer.WithNsResolver(primitive.NewPassthroughResolver(nameServers())),
		producer.WithRetry(2), // up to 3 attempts, each with its own 3 s
	)
	if err != nil {
		return nil, fmt.Errorf("create the producer: %w", err)
	}
	// #endregion
	// #region start
	if err := p.Start(); err != nil {
		return nil, fmt.Errorf("start the producer: %w", err)
	}
	// #endregion
	return p, nil
}

// #endregion

func sendSync(ctx context.Context, p rocketmq.Producer, orderID string) error {
	// #region sync
	message := primitive.NewMessage("order_paid", []byte(orderID)).WithTag("PAID").WithKeys([]string{orderID})
	result, err := p.SendSync(ctx, message) // an error when no broker has stored it
	if err != nil {
		return fmt.Errorf("order %s not sent: %w", orderID, err)
	}
	if result.Status != primitive.SendOK {
		log.Printf("order %s stored, but status %d", orderID, result.Status)
	}
	// #endregion
	return nil
}

func sendAsync(ctx context.Context, p rocketmq.Producer, orderIDs []string) error {
	// #region async
	var answered sync.WaitGroup
	for _, orderID := range orderIDs {
		message := primitive.NewMessage("order_paid", []byte(orderID)).WithTag("PAID").WithKeys([]string{orderID})
		answered.Add(1)
		err := p.SendAsync(ctx, func(_ context.Context, result *primitive.SendResult, err error) {
			defer answered.Done()
			if err != nil {
				log.Printf("order %s NOT stored: %v", orderID, err) // the only notice there is, and no retry
			}
		}, message)
		if err != nil {
			answered.Done() // refused at once: the callback will not be called
			log.Printf("order %s not sent: %v", orderID, err)
		}
	}
	answered.Wait() // before Shutdown: it does not wait for you
	// #endregion
	return nil
}

func sendOneWay(ctx context.Context, p rocketmq.Producer, path string) error {
	// #region oneway
	message := primitive.NewMessage("page_view", []byte(path)).WithTag("home")
	if err := p.SendOneWay(ctx, message); err != nil { // back as soon as the bytes are handed to the connection
		return fmt.Errorf("page view not sent: %w", err)
	}
	// #endregion
	return nil
}

func run(ctx context.Context) error {
	p, err := newProducer()
	if err != nil {
		return err
	}
	// #region shutdown
	defer func() {
		if err := p.Shutdown(); err != nil { // closes connections and unregisters from the brokers
			log.Printf("shut the producer down: %v", err)
		}
	}()
	// #endregion
	if err := sendSync(ctx, p, "1001"); err != nil {
		return err
	}
	fmt.Println("sync: stored")
	if err := sendAsync(ctx, p, []string{"2001", "2002", "2003"}); err != nil {
		return err
	}
	fmt.Println("async: all answered")
	if err := sendOneWay(ctx, p, "/"); err != nil {
		return err
	}
	fmt.Println("oneway: handed over")
	return nil
}

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}
