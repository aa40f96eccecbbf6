"""Access key and secret from the environment."""

import os

from rocketmq import ClientConfiguration, Credentials


def configuration() -> ClientConfiguration:
    # #region acl
    secured = ClientConfiguration(
        os.environ["ROCKETMQ_ENDPOINTS"],
        Credentials(os.environ["ROCKETMQ_ACCESS_KEY"], os.environ["ROCKETMQ_SECRET_KEY"]),
    )
    # #endregion
    return secured


if __name__ == "__main__":
    print(configuration().namespace)
