import { argumentFor } from '../messages';
import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * Messages are found again by their keys: in the console, in traces, when somebody asks what became of an order.
 * Source: the best practices of the official documentation; IndexService (keys are what is indexed).
 */
export const messageWithoutKeys: FileRule = {
  id: 'message-without-keys',
  check(file, report) {
    if (file.isTest) {
      return;
    }
    // Once a file. A message that others get may get its keys there.
    const first = file.messages.find(({ made, calls, variable }) => {
      const hasKeys =
        argumentFor(file, made, 'keys') !== undefined || calls.some(({ name }) => /^setKeys?$/.test(name));
      const isSent =
        variable === undefined ||
        file
          .uses(variable)
          .every(
            ({ parent }) =>
              parent?.kind !== 'call' ||
              (parent.object?.kind === 'name' && file.sitesAt(parent).length > 0) ||
              parent.object === undefined,
          );
      return !hasKeys && isSent && (made.kind === 'creation' || calls.some(({ name }) => name === 'build'));
    });
    if (first !== undefined) {
      report(nameSpan(first.made));
    }
  },
};
