import type { Code } from '../../../syntax/code/model';
import { all } from '../../../syntax/code/walk';
import { argumentAt } from '../given';
import type { FileRule } from '../model';
import type { RuleFile } from '../ruleFile';

/** Twelve hours, the longest invisible time: what is more was meant in milliseconds. */
const LONGEST = 43_200;

/**
 * The Python client counts in seconds: `delivery_timestamp` is a Unix time, the invisible time of `receive` a length.
 * Milliseconds there are a time tens of thousands of years ahead.
 * Source: rocketmq-python-client model/message.py (delivery_timestamp), consumer/simple (receive); its delay example.
 */
export const pyTimeUnits: FileRule = {
  id: 'py-time-units',
  languages: ['python'],
  check(file, report) {
    for (const { code } of file.given('delivery')) {
      if (countsMillis(file, code)) {
        report(code);
      }
    }
    for (const call of file.calls('receive', 'receive_async', 'change_invisible_duration')) {
      const isOurs = file.api(call)?.startsWith('python-grpc/SimpleConsumer') === true;
      const duration = argumentAt(call, 1, 'invisible_duration');
      const value = file.valueOf(duration);
      if (isOurs && duration !== undefined && typeof value === 'number' && value > LONGEST) {
        report(duration, {
          message: 'duration',
          values: { value },
          fixes:
            duration.kind === 'literal' && value % 1000 === 0
              ? [
                  {
                    title: 'default',
                    values: { seconds: value / 1000 },
                    edits: [file.edit(duration, String(value / 1000))],
                  },
                ]
              : [],
        });
      }
    }
  },
};

/** `time.time() * 1000`, `time.time_ns() // 1000000`, or a number of thirteen digits. */
function countsMillis(file: RuleFile, code: Code): boolean {
  const origin = file.origin(code);
  const value = file.valueOf(origin);
  if (typeof value === 'number') {
    return value >= 1e12;
  }
  const isNow = (part: Code) => all(part, 'call').some(({ name }) => name === 'time' || name === 'timestamp');
  return (
    all(origin, 'call').some(({ name }) => name === 'time_ns') ||
    all(origin, 'binary').some(
      ({ operator, left, right }) =>
        operator === '*' &&
        ((isNow(left) && file.valueOf(right) === 1000) || (isNow(right) && file.valueOf(left) === 1000)),
    )
  );
}
