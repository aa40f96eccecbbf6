import { namesrvListFormat } from './addresses';
import {
  brokerIpInContainer,
  brokerPortMapping,
  imageTagLatest,
  proxyModeAndNamesrv,
  proxyPortsNotPublished,
} from './containers';
import { configKeyNotInVersion, configMisspelledKey, configWrongPlace, configWrongValue } from './keys';
import type { ConfigurationFinding, ConfigurationRule, ConfigurationView } from './model';
import {
  acl1OnNewBroker,
  autoCreateSubscriptionGroup,
  autoCreateTopicEnabled,
  tlsTestMode,
  ymlHardCodedSecret,
} from './operation';
import { controllerAndDledger, slaveBrokerId, syncMasterNotSync, syncReplicasExceed } from './replication';
import { scsMaxReconsumeTimes, scsRenamedProperties, springPropertyNotInBlock } from './stream';
import {
  asyncFlushDurability,
  delayLevelOverride,
  diskRatioOutOfRange,
  fileReservedVsTimer,
  liteNeedsLmq,
  longPollOrFilterOff,
  maxMessageSizeOneSided,
  propertyFilterMissing,
  timerLimitMismatch,
} from './store';

/** The rules about configuration files. */
export const CONFIGURATION_RULES: readonly ConfigurationRule[] = [
  acl1OnNewBroker,
  asyncFlushDurability,
  autoCreateSubscriptionGroup,
  autoCreateTopicEnabled,
  brokerIpInContainer,
  brokerPortMapping,
  configKeyNotInVersion,
  configMisspelledKey,
  configWrongPlace,
  configWrongValue,
  controllerAndDledger,
  delayLevelOverride,
  diskRatioOutOfRange,
  fileReservedVsTimer,
  imageTagLatest,
  liteNeedsLmq,
  longPollOrFilterOff,
  maxMessageSizeOneSided,
  namesrvListFormat,
  propertyFilterMissing,
  proxyModeAndNamesrv,
  proxyPortsNotPublished,
  scsMaxReconsumeTimes,
  scsRenamedProperties,
  slaveBrokerId,
  springPropertyNotInBlock,
  syncMasterNotSync,
  syncReplicasExceed,
  timerLimitMismatch,
  tlsTestMode,
  ymlHardCodedSecret,
];

/** Rules that say more once the code of the project is known to need something of the servers. */
export const CONDITIONAL_RULES = [
  { rule: propertyFilterMissing, need: 'sql92', project: { usesSql92: true } },
  { rule: liteNeedsLmq, need: 'lite-topics', project: { usesLiteTopics: true } },
  { rule: springPropertyNotInBlock, need: 'pull-template', project: { usesPullTemplate: true } },
] as const;

/** What the rules say about a file, by position. */
export function configurationFindings(
  view: ConfigurationView,
  rules: readonly ConfigurationRule[] = CONFIGURATION_RULES,
): ConfigurationFinding[] {
  const found: ConfigurationFinding[] = [];
  for (const rule of rules) {
    rule.check(view, (finding) => found.push({ rule: rule.id, ...finding }));
  }
  return found.sort((a, b) => a.span.start - b.span.start || (a.rule < b.rule ? -1 : 1));
}
