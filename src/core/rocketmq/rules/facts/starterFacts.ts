import { relaxed } from '../../configuration/keys';
import type { ReadConfiguration } from '../../configuration/reader';
import type { StarterFact, TemplateFact } from '../projectFactsOfRules';
import type { RuleFile } from '../ruleFile';

/** Settings that bring others: of a configuration server, or of files that are named. */
const IMPORTS = /^spring\.(?:config\.import|cloud\.(?:nacos|config|consul|apollo|zookeeper|kubernetes)\.)|^apollo\./;

/** What a configuration file says about the starter's producer; undefined when nothing. */
export function starterFact(file: RuleFile, read: ReadConfiguration): StarterFact | undefined {
  const entries = read.sections.flatMap(({ dialect, entries: all }) => (dialect === 'spring' ? all : []));
  const nameServer = entries.find(({ key, value }) => relaxed(key) === 'rocketmq.nameserver' && value !== undefined);
  const hasGroup = entries.some(({ key, value }) => relaxed(key) === 'rocketmq.producer.group' && value !== undefined);
  const imports = entries.some(({ key }) => IMPORTS.test(relaxed(key)));
  return nameServer === undefined && !hasGroup && !imports
    ? undefined
    : {
        ...(nameServer === undefined
          ? {}
          : { nameServer: file.range({ start: nameServer.keyStart, end: nameServer.keyEnd }) }),
        hasGroup,
        imports,
      };
}

/** What code does with Spring's template; undefined when nothing. */
export function templateFact(file: RuleFile): TemplateFact | undefined {
  const sends =
    !file.isTest && file.sites.some(({ api }) => /^spring-boot\/RocketMQTemplate\.(?!receive)\w*[sS]end\w*/.test(api));
  const made =
    file.all('creation').some(({ type }) => /(?:^|\.)(?:RocketMQTemplate|\w*MQProducer)$/.test(type.name)) ||
    file.annotations('ExtRocketMQTemplateConfiguration').length > 0;
  return sends || made ? { sends, made } : undefined;
}
