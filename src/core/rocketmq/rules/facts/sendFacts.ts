import type { TopicSendFact } from '../projectFactsOfRules';
import type { RuleFile } from '../ruleFile';
import { named } from './named';

/** Sends that ask for an order. */
export function sendFacts(file: RuleFile): TopicSendFact[] {
  if (file.isTest) {
    return [];
  }
  return file.siteCalls('send-ordered').flatMap(({ site, code }) => {
    const at = site.arguments.findIndex(({ parameter }) => parameter === 'destination' || parameter === 'msg');
    const given = code.kind === 'call' && at >= 0 ? code.arguments[at] : undefined;
    const message = given && file.origin(given);
    const topic =
      message?.kind === 'creation' ? message.arguments[0] : site.family === 'spring-boot' ? given : undefined;
    if (topic === undefined || !/Orderly$|^send$/.test(site.symbol)) {
      return [];
    }
    const name = named(file, topic);
    const colon = site.family === 'spring-boot' ? name.text.indexOf(':') : -1;
    return [
      {
        family: site.family,
        topic: name.known && colon >= 0 ? { ...name, text: name.text.slice(0, colon) } : name,
        ordered: true,
        range: site.range,
      },
    ];
  });
}
