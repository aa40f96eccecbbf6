"""One small topic for each session, all inside one topic of type LITE.

Needs a broker of 5.5 or newer and a proxy in cluster mode: in local mode 5.5.0 answers a subscription with an
internal error.
"""

import place
from rocketmq import ClientConfiguration, ConsumeResult, LitePushConsumer, Message, MessageListener, Producer


# #region send
def send_answer(producer: Producer, session: str, answer: str) -> None:
    message = Message()
    message.topic = "agent_answers"
    message.lite_topic = session  # made by the first message, gone when nothing comes for a while
    message.body = answer.encode()
    producer.send(message)


# #endregion


class Answers(MessageListener):
    def consume(self, message: Message) -> ConsumeResult:
        print(message.lite_topic, "got", (message.body or b"").decode(), flush=True)
        return ConsumeResult.SUCCESS


def new_consumer(configuration: ClientConfiguration, session: str) -> LitePushConsumer:
    # #region consumer
    consumer = LitePushConsumer(configuration, "sessions", "agent_answers", Answers())
    consumer.startup()
    consumer.subscribe_lite(session)  # may raise: there is a quota
    # #endregion
    return consumer


def main() -> None:
    producer = place.producer("agent_answers")
    consumer = new_consumer(place.configuration(), "session-7")
    send_answer(producer, "session-7", "hello")
    place.until_stopped()
    consumer.shutdown()
    producer.shutdown()


if __name__ == "__main__":
    main()
