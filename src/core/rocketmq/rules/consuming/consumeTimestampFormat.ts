import type { FileRule } from '../model';

/**
 * The time to begin at is written `yyyyMMddHHmmss` and parsed at every start: anything else makes `start()` throw
 * "consumeTimestamp is invalid". It counts only together with CONSUME_FROM_TIMESTAMP.
 * Source: DefaultMQPushConsumerImpl#checkConfig; UtilAll#parseDate.
 */
export const consumeTimestampFormat: FileRule = {
  id: 'consume-timestamp-format',
  languages: ['java', 'kotlin', 'go'],
  check(file, report) {
    for (const call of file.calls('setConsumeTimestamp', 'WithConsumeTimestamp')) {
      const [argument] = call.arguments;
      const text = file.valueOf(argument);
      if (argument === undefined || typeof text !== 'string' || file.sitesAt(call).length === 0) {
        continue;
      }
      if (!/^\d{14}$/.test(text)) {
        const digits = text.replace(/\D/g, '');
        const legal = digits.length === 8 ? `${digits}000000` : digits;
        report(argument, {
          values: { text },
          fixes:
            argument.kind === 'literal' && legal.length === 14
              ? [{ title: 'default', values: { legal }, edits: [file.edit(argument, JSON.stringify(legal))] }]
              : [],
        });
        continue;
      }
      if (file.language === 'go') {
        continue;
      }
      const client = file.clients.find(({ calls }) => calls.includes(call));
      if (client !== undefined && !client.escapes && !client.calls.some(({ name }) => name === 'setConsumeFromWhere')) {
        report(argument, { message: 'unused', severity: 'info' });
      }
    }
  },
};
