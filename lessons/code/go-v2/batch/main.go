// Many messages in one request.
package main

import (
	"context"
	"fmt"
	"log"

	rocketmq "github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/apache/rocketmq-client-go/v2/producer"

	"guide/go-v2/internal/place"
)

func sendBatch(ctx context.Context, p rocketmq.Producer, orderIDs []string) error {
	// #region batch
	batch := make([]*primitive.Message, 0, len(orderIDs))
	for _, orderID := range orderIDs {
		batch = append(batch, primitive.NewMessage("order_paid", []byte(orderID)).WithKeys([]string{orderID}))
	}
	result, err := p.SendSync(ctx, batch...) // one request, one queue: all are stored, or none
	if err != nil {
		return fmt.Errorf("%d orders not sent: %w", len(batch), err)
	}
	log.Printf("%d orders stored in queue %d", len(batch), result.MessageQueue.QueueId)
	// #endregion
	return nil
}

// #region split

// sendInParts keeps each request below maxBytes; a message that is larger by itself goes alone.
func sendInParts(ctx context.Context, p rocketmq.Producer, messages []*primitive.Message, maxBytes int) error {
	for first := 0; first < len(messages); {
		size, next := 0, first
		for ; next < len(messages); next++ {
			own := 20 + len(messages[next].Topic) + len(messages[next].Body) + len(messages[next].MarshallProperties())
			if next > first && size+own > maxBytes {
				break
			}
			size += own
		}
		if _, err := p.SendSync(ctx, messages[first:next]...); err != nil {
			return fmt.Errorf("messages from %d on not sent: %w", first, err)
		}
		first = next
	}
	return nil
}

// #endregion

func run(ctx context.Context) error {
	p, err := rocketmq.NewProducer(
		producer.WithGroupName("order_producer"),
		producer.WithNsResolver(primitive.NewPassthroughResolver(place.NameServers())),
	)
	if err != nil {
		return err
	}
	if err := p.Start(); err != nil {
		return err
	}
	defer p.Shutdown()
	if err := sendBatch(ctx, p, []string{"1001", "1002", "1003"}); err != nil {
		return err
	}
	fmt.Println("batch: stored")
	var many []*primitive.Message
	for i := 0; i < 50; i++ {
		many = append(many, primitive.NewMessage("order_paid", make([]byte, 100_000)))
	}
	if err := sendInParts(ctx, p, many, 1<<20); err != nil {
		return err
	}
	fmt.Println("parts: stored")
	return nil
}

func main() {
	ctx, stop := place.UntilStopped()
	defer stop()
	if err := run(ctx); err != nil {
		log.Fatal(err)
	}
}
