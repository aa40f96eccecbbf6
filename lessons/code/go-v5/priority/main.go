// What is urgent first. Needs a broker of 5.4 or newer and a topic of type PRIORITY.
package main

import (
	"context"
	"fmt"
	"log"

	rmq "github.com/apache/rocketmq-clients/golang/v5"

	"guide/go-v5/internal/place"
)

func send(ctx context.Context, producer rmq.Producer, jobID string, priority int32) error {
	// #region send
	message := &rmq.Message{Topic: "render_job", Body: []byte(jobID)}
	if err := message.SetPriority(priority); err != nil { // 0 or more; not together with a group or a delay
		return fmt.Errorf("job %s: %w", jobID, err)
	}
	if _, err := producer.Send(ctx, message); err != nil {
		return fmt.Errorf("job %s not sent: %w", jobID, err)
	}
	// #endregion
	return nil
}

func main() {
	producer, err := place.NewProducer("render_job")
	if err != nil {
		log.Fatal(err)
	}
	defer producer.GracefulStop()
	if err := send(context.Background(), producer, "poster", 2); err != nil {
		log.Print(err)
		return
	}
	fmt.Println("priority: stored")
}
