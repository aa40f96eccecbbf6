/** What can appear at a place in the user's code. The same words name lessons' sections and filter lenses. */
export const CONCEPTS = [
  'producer-create',
  'producer-start',
  'producer-shutdown',
  'send-sync',
  'send-async',
  'send-oneway',
  'send-ordered',
  'send-delay',
  'send-transaction',
  'send-batch',
  'request-reply',
  'message-build',
  'transaction-listener',
  'consumer-create',
  'consumer-pull',
  'consumer-start',
  'consumer-shutdown',
  'subscribe',
  'filter-sql',
  'listener-concurrent',
  'listener-orderly',
  'listener-annotated',
  'ack',
  'retry-dlq',
  'offset',
  'broadcast',
  'trace',
  'acl',
  'config-namesrv',
  'template',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** Concepts of what makes a client. */
export const CREATIONS: ReadonlySet<Concept> = new Set<Concept>([
  'producer-create',
  'consumer-create',
  'consumer-pull',
]);

/** Concepts of calls that send. */
export const SENDS: ReadonlySet<Concept> = new Set<Concept>([
  'send-sync',
  'send-async',
  'send-oneway',
  'send-ordered',
  'send-delay',
  'send-transaction',
  'send-batch',
  'request-reply',
  'template',
]);

/** The client libraries and configuration dialects that are told apart. */
export const FAMILIES = [
  'java-remoting',
  'java-grpc',
  'spring-boot',
  'spring-cloud-stream',
  'go',
  'python',
  'nodejs',
  'php',
  'config-spring-boot',
  'config-scs',
  'config-xml',
  'config-broker',
] as const;
export type Family = (typeof FAMILIES)[number];
