import {
  ConsumeResult,
  type ILogger,
  type MessageView,
  Producer,
  PushConsumer,
  SimpleConsumer,
} from 'rocketmq-client-nodejs';
import { TransactionResolution } from 'rocketmq-client-nodejs/proto/apache/rocketmq/v2/definition_pb';
import {
  type Decision,
  type Messaging,
  PREVIEW,
  type ReceivedMessage,
  type ReceiveRequest,
  type SendOutcome,
  type SendRequest,
  type TransactionCheck,
  type Watch,
  type WatchRequest,
} from '../core/lab/messagingModel';
import type { LabConnection } from '../core/lab/model';
import { withLimit } from './withLimit';

/** Milliseconds; messages name it in seconds. A first send finds routes and opens a stream. */
export const MESSAGING_LIMIT = 15_000;
/** How long a watching consumer waits at the proxy for a message, in milliseconds. */
const POLL = 5000;

export interface MessagingOptions {
  readonly connection: LabConnection;
  readonly log: ILogger;
  readonly onCheck: (check: TransactionCheck) => void;
}

type Client = Producer | SimpleConsumer | PushConsumer;

/** Sends and receives with the official Node.js client, through the proxy of a lab. Nothing is opened before it is used. */
export function createMessaging(options: MessagingOptions): Messaging {
  return new NodeMessaging(options);
}

class NodeMessaging implements Messaging {
  private readonly _clients = new Set<Client>();
  /** One a topic: a producer of transactions has to name its topics when it starts. */
  private readonly _producers = new Map<string, Promise<Producer>>();
  private readonly _decisions = new Map<string, Decision>();

  constructor(private readonly _options: MessagingOptions) {}

  async send(request: SendRequest): Promise<SendOutcome> {
    const producer = await this._producer(request.topic);
    const { topic, type, body, tag, keys, properties, messageGroup, delay, decision = 'commit' } = request;
    const message = {
      topic,
      body: Buffer.from(body),
      ...(tag === undefined ? {} : { tag }),
      ...(keys === undefined ? {} : { keys: [...keys] }),
      ...(properties === undefined ? {} : { properties: new Map(Object.entries(properties)) }),
      ...(type === 'FIFO' ? { messageGroup: messageGroup ?? '' } : {}),
      ...(type === 'DELAY' ? { delay: (delay ?? 0) * 1000 } : {}),
    };
    const began = Date.now();
    const sent =
      type === 'TRANSACTION'
        ? this._sendHalf(producer, message, decision)
        : producer.send(message).then(({ messageId }) => messageId);
    const id = await withLimit(sent, MESSAGING_LIMIT);
    return { topic, id, took: Date.now() - began, at: began };
  }

  async receive({
    group,
    topic,
    tag,
    count,
    wait,
    acknowledge,
    invisible,
  }: ReceiveRequest): Promise<ReceivedMessage[]> {
    const consumer = new SimpleConsumer({
      ...this._common(),
      consumerGroup: group,
      subscriptions: new Map([[topic, tag]]),
      awaitDuration: wait * 1000,
    });
    await this._start(consumer);
    try {
      const got = await withLimit(consumer.receive(count, invisible * 1000), wait * 1000 + MESSAGING_LIMIT);
      if (acknowledge) {
        await withLimit(Promise.all(got.map((message) => consumer.ack(message))), MESSAGING_LIMIT);
      }
      return got.map((message) => received(message, acknowledge ? 'success' : 'none'));
    } finally {
      await this._stop(consumer);
    }
  }

  async watch(request: WatchRequest, listener: (message: ReceivedMessage) => void): Promise<Watch> {
    const { group, topic, tag, answer } = request;
    let isStopped = false;
    const consumer = new PushConsumer({
      ...this._common(),
      // Leaving waits for the poll that is under way.
      longPollingTimeout: POLL,
      consumerGroup: group,
      subscriptions: new Map([[topic, tag]]),
      messageListener: {
        consume: (message) => {
          if (isStopped) {
            // It came with the last poll, when nobody looks any more: it is for the next consumer.
            return ConsumeResult.FAILURE;
          }
          listener(received(message, answer));
          return answer === 'success' ? ConsumeResult.SUCCESS : ConsumeResult.FAILURE;
        },
      },
    });
    await this._start(consumer);
    return {
      stop: () => {
        isStopped = true;
        return this._stop(consumer);
      },
    };
  }

  decide(id: string, decision: Decision): void {
    this._decisions.set(id, decision);
  }

  async dispose(): Promise<void> {
    this._producers.clear();
    await Promise.all([...this._clients].map((client) => this._stop(client)));
  }

  private async _sendHalf(
    producer: Producer,
    message: Parameters<Producer['send']>[0],
    decision: Decision,
  ): Promise<string> {
    const transaction = producer.beginTransaction();
    const { messageId } = await producer.send(message, transaction);
    if (decision === 'unknown') {
      this._decisions.set(messageId, 'unknown');
    } else {
      await (decision === 'commit' ? transaction.commit() : transaction.rollback());
    }
    return messageId;
  }

  private _producer(topic: string): Promise<Producer> {
    let producer = this._producers.get(topic);
    if (producer === undefined) {
      producer = this._newProducer(topic);
      this._producers.set(topic, producer);
      producer.catch(() => this._producers.delete(topic));
    }
    return producer;
  }

  private async _newProducer(topic: string): Promise<Producer> {
    const producer = new Producer({
      ...this._common(),
      topics: [topic],
      // The learner sees every failure, not the third.
      maxAttempts: 1,
      checker: { check: (message) => Promise.resolve(this._check(message)) },
    });
    await this._start(producer);
    return producer;
  }

  private _check({ messageId, topic }: MessageView): TransactionResolution {
    const decision = this._decisions.get(messageId) ?? 'unknown';
    this._options.onCheck({ id: messageId, topic, at: Date.now(), decision });
    return {
      commit: TransactionResolution.COMMIT,
      rollback: TransactionResolution.ROLLBACK,
      unknown: TransactionResolution.TRANSACTION_RESOLUTION_UNSPECIFIED,
    }[decision];
  }

  private async _start(client: Client): Promise<void> {
    this._clients.add(client);
    try {
      await withLimit(client.startup(), MESSAGING_LIMIT);
    } catch (error) {
      await this._stop(client);
      throw error;
    }
  }

  private async _stop(client: Client): Promise<void> {
    if (this._clients.delete(client)) {
      try {
        await withLimit(client.shutdown(), MESSAGING_LIMIT);
      } catch (error) {
        // A proxy that is gone cannot be told; the client's timers and streams end all the same.
        this._options.log.warn(error);
      }
    }
  }

  private _common() {
    const { connection, log } = this._options;
    if (connection.proxy === undefined) {
      throw new Error('no proxy is known');
    }
    const { credentials } = connection;
    return {
      endpoints: connection.proxy,
      namespace: '',
      // The client calls these two without asking whether they are there.
      logger: {
        info: (...values: unknown[]) => log.info(...values),
        warn: (...values: unknown[]) => log.warn(...values),
        error: (...values: unknown[]) => log.error(...values),
        debug: () => undefined,
        close: () => undefined,
      },
      ...(credentials === undefined
        ? {}
        : { sessionCredentials: { accessKey: credentials.accessKey, accessSecret: credentials.secretKey } }),
    };
  }
}

function received(message: MessageView, answer: ReceivedMessage['answer']): ReceivedMessage {
  const { topic, messageId, tag = '', keys, messageGroup, bornTimestamp, properties, body } = message;
  return {
    topic,
    id: messageId,
    tag,
    keys: [...keys],
    ...(messageGroup === undefined ? {} : { messageGroup }),
    attempt: message.getDeliveryAttempt() ?? 1,
    ...(bornTimestamp === undefined ? {} : { born: bornTimestamp.getTime() }),
    at: Date.now(),
    properties: Object.fromEntries(properties),
    size: body.length,
    body: body.subarray(0, PREVIEW).toString('base64'),
    answer,
  };
}
