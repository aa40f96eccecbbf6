import type { ConfigurationEntry } from '../entries';
import { valueSpan, type ConfigurationRule } from './model';

const KEYS = new Set(['namesrvAddr', 'NAMESRV_ADDR', '-n', 'rocketmq.namesrv.addr', 'nameServers']);
const PLACEHOLDER = /\$\{|\{\{|\$\(|\$\w|%\w/;

/**
 * Lists are split at `;` alone, and every address needs a port: a comma makes one unknown host of two, and a missing port
 * ends the broker's start with code -3.
 * Source: BrokerStartup#buildBrokerController, NetworkUtil#string2SocketAddress.
 */
export const namesrvListFormat: ConfigurationRule = {
  id: 'namesrv-list-format',
  check(view, report) {
    for (const { dialect, entries } of view.sections) {
      if (dialect === 'spring') {
        continue;
      }
      for (const entry of entries) {
        const value = entry.value?.trim() ?? '';
        if (KEYS.has(entry.key) && value !== '' && !PLACEHOLDER.test(value)) {
          judge(entry, value, report);
        }
      }
    }
  },
};

function judge(entry: ConfigurationEntry, value: string, report: Parameters<ConfigurationRule['check']>[1]): void {
  if (/[\w\]]\s*,\s*[\w[]/.test(value)) {
    const isAsWritten = entry.valueEnd - entry.valueStart === value.length;
    report({
      span: valueSpan(entry),
      message: 'default',
      values: { value },
      ...(isAsWritten
        ? { fix: { title: 'default', edits: [{ span: valueSpan(entry), text: value.replace(/\s*,\s*/g, ';') }] } }
        : {}),
    });
    return;
  }
  const without = value
    .split(';')
    .map((address) => address.trim())
    .find((address) => address !== '' && !/:\d+$/.test(address) && !/^https?:/.test(address));
  if (without !== undefined) {
    report({ span: valueSpan(entry), message: 'port', values: { address: without } });
  }
}
