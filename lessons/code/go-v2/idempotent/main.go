// Points for paid orders, once for each order, however often its message comes.
package main

import (
	"context"
	"database/sql"
	"fmt"
	"log"
	"strings"

	"github.com/apache/rocketmq-client-go/v2/consumer"
	"github.com/apache/rocketmq-client-go/v2/primitive"
)

type ledger struct {
	db *sql.DB
}

// #region once
// award tells whether this order got its points now; false means that it had them.
func (l ledger) award(ctx context.Context, orderID, accountID string, points int) (bool, error) {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return false, fmt.Errorf("begin: %w", err)
	}
	defer tx.Rollback() // nothing after a commit
	_, err = tx.ExecContext(ctx,
		"INSERT INTO points_entry (order_id, account_id, points) VALUES (?, ?, ?)", orderID, accountID, points)
	if err != nil && strings.Contains(err.Error(), "1062") { // a duplicate key, and no other error
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("insert: %w", err)
	}
	_, err = tx.ExecContext(ctx, "UPDATE account SET points = points + ? WHERE id = ?", points, accountID)
	if err != nil {
		return false, fmt.Errorf("update: %w", err)
	}
	return true, tx.Commit()
}

// #endregion

func (l ledger) onPaid(ctx context.Context, messages ...*primitive.MessageExt) (consumer.ConsumeResult, error) {
	for _, message := range messages {
		isNew, err := l.award(ctx, message.GetKeys(), string(message.Body), 10)
		if err != nil {
			return consumer.ConsumeRetryLater, err
		}
		log.Printf("order %s: new %v", message.GetKeys(), isNew)
	}
	return consumer.ConsumeSuccess, nil
}

func main() {
	_ = ledger{}.onPaid // give it a *sql.DB of your driver
}
