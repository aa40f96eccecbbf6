// Package place tells the examples where RocketMQ is, and when to stop.
package place

import (
	"context"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

// NameServers gives the host:port pairs of NAMESRV_ADDR, separated by a semicolon there.
func NameServers() []string {
	if addresses := os.Getenv("NAMESRV_ADDR"); addresses != "" {
		return strings.Split(addresses, ";")
	}
	return []string{"127.0.0.1:9876"}
}

// UntilStopped gives a context that ends with Ctrl-C or SIGTERM.
func UntilStopped() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
}
