import type { AnnotationCode, CallCode, Code } from '../../../syntax/code/model';
import type { ClientObject } from '../clients';
import type { ConsumerFact, SubscriptionFact } from '../projectFactsOfRules';
import type { RuleFile } from '../ruleFile';
import { moduleConsumer } from './moduleConsumers';
import { named } from './named';

/** Consumers that the file makes or declares, with what they subscribe to. */
export function consumerFacts(file: RuleFile): ConsumerFact[] {
  if (file.isTest) {
    return [];
  }
  const listeners = file
    .siteCalls('listener-annotated')
    .flatMap(({ site, code }) =>
      code.kind === 'annotation' && site.form === 'annotation' ? [ofAnnotation(file, code, site.api)] : [],
    );
  return [...listeners, ...file.clients.flatMap((client) => ofClient(file, client) ?? [])];
}

export function attributeOf(annotation: AnnotationCode, name: string): Code | undefined {
  return annotation.attributes.find((attribute) => attribute.name === name)?.value;
}

/** The last name of a constant: `BROADCASTING` of `MessageModel.BROADCASTING`. */
export function lastName(code: Code | undefined): string | undefined {
  return code?.kind === 'member' || code?.kind === 'name' ? code.name : undefined;
}

function ofAnnotation(file: RuleFile, annotation: AnnotationCode, api: string): ConsumerFact {
  const v5 = api.startsWith('spring-boot-v5');
  const group = attributeOf(annotation, 'consumerGroup');
  const topic = attributeOf(annotation, 'topic');
  const expression = attributeOf(annotation, v5 ? 'tag' : 'selectorExpression');
  const type = lastName(attributeOf(annotation, 'selectorType'));
  const model = lastName(attributeOf(annotation, 'messageModel'));
  const nameServer = attributeOf(annotation, 'nameServer');
  const subscription: SubscriptionFact = {
    topic: named(file, topic),
    expression: named(file, expression, '*'),
    sql: type === 'SQL92',
    range: file.range(expression ?? topic ?? annotation),
  };
  return {
    family: 'spring-boot',
    form: 'annotation',
    v5,
    group: named(file, group),
    range: file.range(group ?? annotation),
    subscriptions: [subscription],
    broadcasting: model === 'BROADCASTING',
    orderly: v5 ? undefined : lastName(attributeOf(annotation, 'consumeMode')) === 'ORDERLY',
    ...(nameServer === undefined ? {} : { nameServer: file.textOf(nameServer) }),
  };
}

function ofClient(file: RuleFile, client: ClientObject): ConsumerFact | undefined {
  if (file.isModule) {
    return moduleConsumer(file, client);
  }
  const { type, family, calls, made } = client;
  if (!/^(?:DefaultMQPushConsumer|DefaultLitePullConsumer|PushConsumer|SimpleConsumer)$/.test(type)) {
    return undefined;
  }
  const setter = calls.find(({ name }) => name === 'setConsumerGroup')?.arguments[0];
  const site = file.sitesAt(made)[0];
  const at = site?.arguments.findIndex(({ parameter }) => parameter === 'group') ?? -1;
  const group = setter ?? (made.kind === 'creation' && at >= 0 ? made.arguments[at] : undefined);
  if (group === undefined) {
    return undefined;
  }
  const model = calls.find(({ name }) => name === 'setMessageModel')?.arguments[0];
  const instance = calls.find(({ name }) => name === 'setInstanceName')?.arguments[0];
  const name = file.valueOf(instance);
  const listener = calls.find(({ name: called }) => /^(?:register|set)MessageListener$/.test(called));
  return {
    family,
    form: 'client',
    v5: false,
    group: named(file, group),
    range: file.range(group),
    subscriptions: client.escapes ? undefined : subscriptions(file, client),
    broadcasting: lastName(model) === 'BROADCASTING',
    orderly: listener && file.sitesAt(listener).some(({ concept }) => concept === 'listener-orderly'),
    ...(typeof name === 'string' ? { instanceName: name } : {}),
  };
}

/** Undefined when the file does not show all of them. */
function subscriptions(file: RuleFile, { calls }: ClientObject): SubscriptionFact[] | undefined {
  const found: SubscriptionFact[] = [];
  for (const call of calls) {
    switch (call.name) {
      case 'subscribe':
        found.push(subscription(file, call));
        break;
      case 'unsubscribe':
      case 'setSubscription':
      case 'assign':
        return undefined;
      case 'setSubscriptionExpressions': {
        const map = call.arguments[0];
        const pair = map?.kind === 'call' && /^(?:singletonMap|of)$/.test(map.name) ? map.arguments : [];
        if (pair.length !== 2) {
          return undefined;
        }
        found.push(ofExpression(file, pair[0]!, pair[1]));
        break;
      }
    }
  }
  return found.length === 0 ? undefined : found;
}

function subscription(file: RuleFile, call: CallCode): SubscriptionFact {
  const [topic, expression] = call.arguments;
  return ofExpression(file, topic ?? call, expression);
}

function ofExpression(file: RuleFile, topic: Code, expression: Code | undefined): SubscriptionFact {
  const origin = expression && file.origin(expression);
  const inner =
    origin?.kind === 'creation' || (origin?.kind === 'call' && /^by(?:Sql|Tag)$/.test(origin.name))
      ? origin.arguments[0]
      : expression;
  const sql =
    origin?.kind === 'creation'
      ? lastName(origin.arguments[1]) === 'SQL92'
      : origin?.kind === 'call' && origin.name === 'bySql';
  return {
    topic: named(file, topic),
    expression: named(file, inner, '*'),
    sql,
    range: file.range(expression ?? topic),
  };
}
