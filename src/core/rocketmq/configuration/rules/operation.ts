import { compareVersions } from '../../explain/versions';
import { relaxed } from '../keys';
import { isProduction, keySpan, serverVersion, settingsOf, valueSpan, type ConfigurationRule } from './model';

/** The rules about what brokers make by themselves: one text each, and the same search. */
function autoCreate(id: string, key: string): ConfigurationRule {
  return {
    id,
    check(view, report) {
      if (!isProduction(view)) {
        return;
      }
      for (const settings of settingsOf(view, 'broker')) {
        const entry = settings.entry(key);
        const [first] = settings.section.entries;
        if (entry === undefined && first !== undefined) {
          report({ span: keySpan(first), message: 'absent' });
        } else if (entry !== undefined && settings.isTrue(key)) {
          report({
            span: valueSpan(entry),
            message: 'default',
            fix: { title: 'default', edits: [{ span: valueSpan(entry), text: 'false' }] },
          });
        }
      }
    },
  };
}

/** Source: BrokerConfig#autoCreateTopicEnable, TopicConfigManager#createTopicInSendMessageMethod. */
export const autoCreateTopicEnabled = autoCreate('auto-create-topic-enabled', 'autoCreateTopicEnable');
/** Source: BrokerConfig#autoCreateSubscriptionGroup, SubscriptionGroupManager#findSubscriptionGroupConfig. */
export const autoCreateSubscriptionGroup = autoCreate('auto-create-subscription-group', 'autoCreateSubscriptionGroup');

/** The artifact rocketmq-acl ends at 5.3.2; in 5.3.3 nothing reads the switch. Only where the file names the version. */
export const acl1OnNewBroker: ConfigurationRule = {
  id: 'acl1-on-new-broker',
  check(view, report) {
    const version = serverVersion(view);
    if (version === undefined || compareVersions(version, '5.3.3') < 0) {
      return;
    }
    for (const settings of settingsOf(view, 'broker')) {
      const entry = settings.entry('aclEnable');
      if (entry !== undefined && settings.isTrue('aclEnable')) {
        report({ span: keySpan(entry), message: 'default', values: { version } });
      }
    }
  },
};

/** Source: ProxyConfig#tlsTestModeEnable is true: a certificate that the proxy makes for itself. */
export const tlsTestMode: ConfigurationRule = {
  id: 'tls-test-mode',
  check(view, report) {
    if (!isProduction(view)) {
      return;
    }
    for (const settings of settingsOf(view, 'proxy')) {
      const entry = settings.entry('tlsTestModeEnable');
      const [first] = settings.section.entries;
      if (entry === undefined && first !== undefined) {
        report({ span: keySpan(first), message: 'absent' });
      } else if (entry !== undefined && settings.isTrue('tlsTestModeEnable')) {
        report({ span: valueSpan(entry), message: 'default' });
      }
    }
  },
};

const SECRET = /^(?:rocketmq\..*|spring\.cloud\.stream\.rocketmq\..*)\.(?:accesskey|secretkey)$/;
/** Placeholders, encrypted values, and what everybody writes for "fill me in". */
const NO_SECRET = /\$\{|@\w[\w.-]*@|^(?:ENC\(|\{cipher\}|<|\*+$|x+$|your|change|todo|example|test$|ak$|sk$)/i;

/** Credentials in a file end up in version control. */
export const ymlHardCodedSecret: ConfigurationRule = {
  id: 'yml-hard-coded-secret',
  check(view, report) {
    if (/(?:^|\/)(?:test|tests|example|examples|sample|samples)\//i.test(view.path)) {
      return;
    }
    for (const { section } of settingsOf(view, 'spring')) {
      for (const entry of section.entries) {
        const value = entry.value?.trim() ?? '';
        if (value !== '' && SECRET.test(relaxed(entry.key)) && !NO_SECRET.test(value)) {
          report({ span: valueSpan(entry), message: 'default', values: { key: entry.key } });
        }
      }
    }
  },
};
