import { all, around, functionAround } from '../../../syntax/code/walk';
import type { Code } from '../../../syntax/code/model';
import { argumentFor } from '../messages';
import type { FileRule } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

/**
 * The invisible time of all messages of one `receive` begins at once. What the earlier ones take is gone for the later:
 * their handles expire, `ack` fails and they are delivered again. Only push consumers renew it.
 * Source: ReceiveMessageActivity (auto renewal); SimpleConsumerImpl#ack.
 */
export const slowWorkBeyondInvisible: FileRule = {
  id: 'slow-work-beyond-invisible',
  check(file, report) {
    for (const call of file.calls('receive')) {
      const count = file.valueOf(argumentFor(file, call, 'maxMessageNum'));
      const duration = file.millisOf(argumentFor(file, call, 'invisibleDuration'));
      const fn = functionAround(call);
      if (typeof count !== 'number' || duration === undefined || fn === undefined) {
        continue;
      }
      const pause = all(fn.body, 'call').find(
        (inner) => inner.name === 'sleep' && isPerMessage(file, inner, call) && inner.start > call.start,
      );
      const millis = file.valueOf(pause?.arguments[0]);
      const unit = pause?.object?.kind === 'name' && pause.object.name === 'Thread' ? 1 : 1_000;
      if (pause !== undefined && typeof millis === 'number' && millis * unit * count > duration) {
        report(nameSpan(pause), {
          values: {
            count,
            total: Math.round((millis * unit * count) / 1_000),
            invisible: Math.round(duration / 1_000),
          },
        });
      }
    }
  },
};

/** In the loop over what was received. */
function isPerMessage(file: RuleFile, pause: Code, receive: Code): boolean {
  const loop = around(pause, 'loop');
  const source = loop?.variable === undefined ? undefined : loop.head[0];
  return source !== undefined && (source === receive || file.origin(source) === receive);
}
