import type { CreationCode } from '../../../syntax/code/model';
import type { FileRule, Fix } from '../model';
import type { RuleFile, Variable } from '../ruleFile';
import { nameSpan } from '../spans';

/**
 * Only a TransactionMQProducer can send in a transaction; the method of its base class throws "sendMessageInTransaction
 * not implement, please use TransactionMQProducer class".
 * Source: DefaultMQProducer#sendMessageInTransaction.
 */
export const txOnPlainProducer: FileRule = {
  id: 'tx-on-plain-producer',
  check(file, report) {
    for (const { type, calls, made, variable } of file.clients) {
      // Where the variable gets other objects too, one of them may be of the right class.
      if (type !== 'DefaultMQProducer' || made.kind !== 'creation' || made.body !== undefined) {
        continue;
      }
      const isOnly = variable === undefined || file.isConstant(variable);
      for (const call of isOnly ? calls.filter(({ name }) => name === 'sendMessageInTransaction') : []) {
        report(nameSpan(call), { fixes: fixes(file, made, variable) });
      }
    }
  },
};

/** Another class is made; where the variable's type says the old one, that too. */
function fixes(file: RuleFile, made: CreationCode, variable: Variable | undefined): Fix[] {
  const type = 'TransactionMQProducer';
  const isThere = file.imported(type) !== undefined;
  const added = isThere ? undefined : file.importOf(`org.apache.rocketmq.client.producer.${type}`);
  if (!isThere && added === undefined) {
    return [];
  }
  const edit = file.edit(nameSpan(made), type);
  const before = variable?.kind === 'declare' ? file.text.slice(0, variable.start) : '';
  const written = /\bDefaultMQProducer\s+$/.exec(before);
  const declared =
    written === null
      ? []
      : [file.edit({ start: written.index, end: written.index + 'DefaultMQProducer'.length }, type)];
  return [{ title: 'default', edits: [...(added === undefined ? [] : [added]), ...declared, edit] }];
}
