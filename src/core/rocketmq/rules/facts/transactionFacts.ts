import type { TransactionFact } from '../projectFactsOfRules';
import type { RuleFile } from '../ruleFile';
import { attributeOf } from './consumerFacts';
import { named } from './named';

const TEMPLATE = 'rocketMQTemplate';

/** Transactional producers and what decides their messages' fate. */
export function transactionFacts(file: RuleFile): TransactionFact[] {
  if (file.isTest) {
    return [];
  }
  const found: TransactionFact[] = [];
  for (const { site, code } of file.siteCalls('transaction-listener')) {
    if (code.kind === 'annotation' && site.api.startsWith('spring-boot/')) {
      const bean = attributeOf(code, 'rocketMQTemplateBeanName');
      found.push({ kind: 'listener', name: named(file, bean, TEMPLATE), range: site.range });
    }
  }
  for (const { site, code } of file.siteCalls('send-transaction')) {
    if (site.api === 'spring-boot/RocketMQTemplate.sendMessageInTransaction' && code.kind === 'call') {
      const declared = file.variable(code.object);
      const isField = declared?.kind === 'field' || declared === undefined;
      // Which bean it is, only the usual name tells.
      const usual = site.receiverType === 'RocketMQTemplate' && isField && declared?.name === TEMPLATE;
      found.push({ kind: 'template-send', name: { text: usual ? TEMPLATE : '', known: usual }, range: site.range });
    }
  }
  for (const client of file.clients) {
    if (/^(?:DefaultMQ|TransactionMQ)Producer$/.test(client.type)) {
      const site = file.sitesAt(client.made)[0];
      const at = site?.arguments.findIndex(({ parameter }) => parameter === 'group') ?? -1;
      const setter = client.calls.find(({ name }) => name === 'setProducerGroup')?.arguments[0];
      const group = setter ?? (at >= 0 ? client.made.arguments[at] : undefined);
      if (group !== undefined) {
        found.push({
          kind: client.type === 'TransactionMQProducer' ? 'producer' : 'plain-producer',
          name: named(file, group),
          range: file.range(group),
        });
      }
    }
  }
  return found;
}
