import type { FileRule } from '../model';
import { alwaysBefore } from '../order';
import { nameSpan } from '../spans';

const EXCLUSIVE = /^set(?:MessageGroup|DeliveryTimestamp|LiteTopic|Priority)$/;

/**
 * A message of the gRPC clients has one type: ordered (a group), delayed, lite or with a priority. The builder throws
 * when a second of them is set, and for a negative priority.
 * Source: MessageBuilderImpl#setMessageGroup, #setDeliveryTimestamp, #setLiteTopic, #setPriority.
 */
export const grpcExclusiveFields: FileRule = {
  id: 'grpc-exclusive-fields',
  check(file, report) {
    for (const { calls, family } of file.messages.filter((message) => message.family === 'java-grpc')) {
      const setters = family === 'java-grpc' ? calls.filter(({ name }) => EXCLUSIVE.test(name)) : [];
      setters.forEach((second, i) => {
        const first = setters
          .slice(0, i)
          .find((setter) => setter.name !== second.name && (isChained(setter, second) || alwaysBefore(setter, second)));
        if (first !== undefined) {
          report(nameSpan(second), { values: { second: second.name, first: first.name } });
        }
        const priority = second.name === 'setPriority' ? file.valueOf(second.arguments[0]) : undefined;
        if (typeof priority === 'number' && priority < 0) {
          report(nameSpan(second), { message: 'priority' });
        }
      });
    }
  },
};

function isChained(first: { readonly start: number; readonly end: number }, second: typeof first): boolean {
  return second.start <= first.start && first.end <= second.end;
}
