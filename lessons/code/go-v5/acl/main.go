// Access key and secret from the environment.
package main

import (
	"fmt"
	"os"

	rmq "github.com/apache/rocketmq-clients/golang/v5"
	"github.com/apache/rocketmq-clients/golang/v5/credentials"
)

func configuration() *rmq.Config {
	// #region acl
	config := &rmq.Config{
		Endpoint: os.Getenv("ROCKETMQ_ENDPOINTS"),
		Credentials: &credentials.SessionCredentials{
			AccessKey:    os.Getenv("ROCKETMQ_ACCESS_KEY"),
			AccessSecret: os.Getenv("ROCKETMQ_SECRET_KEY"),
		},
	}
	// #endregion
	return config
}

func main() {
	fmt.Println("endpoint:", configuration().Endpoint)
}
