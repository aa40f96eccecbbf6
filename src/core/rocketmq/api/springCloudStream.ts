import type { ApiGroup } from './model';

const ANNOTATION = ['org.springframework.cloud.stream.annotation'];
const MESSAGING = ['org.springframework.messaging'];
const CHANNELS = ['org.springframework.cloud.stream.messaging'];

/**
 * Spring Cloud Stream as code uses it with the RocketMQ binder (4.1.3; the annotations up to 3.2). None of these types
 * is RocketMQ's own: which of their places are sites is decided by `StreamSites`.
 */
export const springCloudStream: ApiGroup = {
  id: 'spring-cloud-stream',
  family: 'spring-cloud-stream',
  types: [
    {
      name: 'StreamBridge',
      packages: ['org.springframework.cloud.stream.function'],
      client: true,
      methods: {
        send: {
          calls: [
            ['String bindingName, Object data', 'send-sync'],
            ['String bindingName, Object data, MimeType outputContentType', 'send-sync'],
            ['String bindingName, String binderName, Object data, MimeType? outputContentType', 'send-sync'],
          ],
        },
      },
    },
    { name: 'MimeType', packages: ['org.springframework.util'] },
    {
      name: 'MessageChannel',
      packages: MESSAGING,
      client: true,
      methods: { send: { calls: [['Message message, long? timeout', 'send-sync']] } },
    },
    { name: 'SubscribableChannel', packages: MESSAGING, extends: ['MessageChannel'] },
    { name: 'Source', packages: CHANNELS, methods: { output: { gives: 'MessageChannel' } } },
    { name: 'Sink', packages: CHANNELS, methods: { input: { gives: 'SubscribableChannel' } } },
    { name: 'Processor', packages: CHANNELS, extends: ['Source', 'Sink'] },
    { name: 'StreamListener', packages: ANNOTATION, annotating: ['listener-annotated'] },
    { name: 'EnableBinding', packages: ANNOTATION, annotating: ['producer-create', 'consumer-create'] },
    { name: 'Output', packages: ANNOTATION, annotating: ['producer-create'] },
    { name: 'Input', packages: ANNOTATION, annotating: ['consumer-create'] },
    {
      name: 'PollableMessageSource',
      packages: ['org.springframework.cloud.stream.binder'],
      client: true,
      methods: {
        poll: { calls: [['MessageHandler handler, ParameterizedTypeReference? type', 'consumer-pull']] },
      },
    },
    {
      name: 'StaticMessageHeaderAccessor',
      packages: ['org.springframework.integration'],
      methods: {
        getAcknowledgmentCallback: { gives: 'AcknowledgmentCallback' },
        getAcknowledgment: { gives: 'AcknowledgmentCallback' },
      },
    },
    {
      name: 'AcknowledgmentCallback',
      packages: ['org.springframework.integration.acks'],
      methods: {
        acknowledge: {
          calls: [
            ['=REQUEUE status', 'retry-dlq', 'ack'],
            ['Object? status', 'ack'],
          ],
        },
      },
    },
    {
      name: 'AckUtils',
      packages: ['org.springframework.integration.acks'],
      methods: {
        accept: { calls: [['AcknowledgmentCallback callback', 'ack']] },
        autoAck: { calls: [['AcknowledgmentCallback callback', 'ack']] },
        reject: { calls: [['AcknowledgmentCallback callback', 'ack']] },
        requeue: { calls: [['AcknowledgmentCallback callback', 'retry-dlq', 'ack']] },
      },
    },
  ],
};
