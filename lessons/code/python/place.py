"""Tells the examples where RocketMQ is, and when to stop."""

import os
import signal
import threading

from rocketmq import ClientConfiguration, Credentials, FilterExpression, MessageListener, Producer, PushConsumer


def configuration() -> ClientConfiguration:
    return ClientConfiguration(os.environ.get("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"), Credentials())


def producer(*topics: str) -> Producer:
    running = Producer(configuration(), topics)
    running.startup()
    return running


def push_consumer(group: str, topic: str, listener: MessageListener, expression=None) -> PushConsumer:
    running = PushConsumer(configuration(), group, listener, {topic: expression or FilterExpression()})
    running.startup()
    return running


def until_stopped() -> None:
    """Waits for Ctrl-C or SIGTERM."""
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()
