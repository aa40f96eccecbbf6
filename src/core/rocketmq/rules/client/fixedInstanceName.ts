import type { FileRule } from '../model';
import { statementOf } from '../spans';

/**
 * A client's id is `ip@instanceName`. With a fixed name two processes on one machine are one client to the broker, and
 * each takes half of the queues of both. Since 4.9.0 the default is different for each process, so none is needed.
 * Source: ClientConfig#buildMQClientId, #changeInstanceNameToPID.
 */
export const fixedInstanceName: FileRule = {
  id: 'fixed-instance-name',
  check(file, report) {
    if (file.isTest) {
      return;
    }
    for (const call of file.calls('setInstanceName')) {
      const [argument] = call.arguments;
      const name = file.valueOf(argument);
      const type = file.receiverType(call) ?? '';
      const isClient = /^(?:Default|TransactionMQ)\w+/.test(type) && file.isOf(type, 'org.apache.rocketmq.');
      if (
        !isClient ||
        argument === undefined ||
        typeof name !== 'string' ||
        name === 'DEFAULT' ||
        /[$#]\{/.test(name)
      ) {
        continue;
      }
      const statement = statementOf(call);
      report(argument, {
        values: { name },
        fixes:
          statement?.kind === 'evaluate' && statement.value === call
            ? [{ title: 'default', edits: [file.edit(file.wholeLines(statement), '')] }]
            : [],
      });
    }
  },
};
