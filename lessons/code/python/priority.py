"""What is urgent first. Needs a broker of 5.4 or newer and a topic of type PRIORITY."""

import place
from rocketmq import Message, Producer


# #region send
def send_job(producer: Producer, job_id: str, priority: int) -> None:
    message = Message()
    message.topic = "render_job"
    message.priority = priority  # 0 or more; not together with a group or a delay
    message.body = job_id.encode()
    producer.send(message)


# #endregion

if __name__ == "__main__":
    running = place.producer("render_job")
    try:
        send_job(running, "poster", 2)
        print("priority: stored")
    finally:
        running.shutdown()
