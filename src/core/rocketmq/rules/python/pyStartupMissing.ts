import type { CallCode } from '../../../syntax/code/model';
import { functionAround } from '../../../syntax/code/walk';
import type { ClientObject } from '../clients';
import type { FileRule, Fix } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan, statementOf } from '../spans';

const USE = /^(?:send|send_async|receive|receive_async|begin_?[tT]ransaction|subscribe)$/;
/** Promises whose failure nobody sees when they are not waited for. */
const AWAITED = /^nodejs\/\w+\.(?:startup|send|ack|changeInvisibleDuration|subscribe)$/;

/**
 * A Python or Node.js client does nothing before `startup()`: sending raises "producer is not running now". In Node.js
 * startup and send are promises; one that nobody waits for fails unseen, and what follows runs before it is done.
 * Source: rocketmq-python-client producer/producer.py (send); rocketmq-client-nodejs client/BaseClient (startup).
 */
export const pyStartupMissing: FileRule = {
  id: 'py-startup-missing',
  languages: ['python', 'tsx'],
  check(file, report) {
    for (const client of file.clients) {
      const { library, calls, escapes, variable, made } = client;
      const isOurs = library === 'python-grpc' || (library === 'nodejs' && made.kind === 'creation');
      const use = calls.find(({ name }) => USE.test(name));
      const starts = calls.some(({ name }) => name === 'startup' || name === 'build');
      const mayStart = escapes || variable === undefined || file.broken || /\.startup\b(?!\s*\()/.test(file.text);
      if (isOurs && use !== undefined && !starts && !mayStart && !isField(client)) {
        report(nameSpan(use), { values: { name: variable.name }, fixes: fixes(file, client, use) });
      }
    }
    for (const call of file.language === 'tsx' ? file.all('call') : []) {
      const isBare = call.parent?.kind === 'evaluate' && AWAITED.test(file.api(call) ?? '');
      if (isBare && !file.isTest) {
        report(nameSpan(call), { message: 'await', values: { call: call.name }, fixes: awaited(file, call) });
      }
    }
  },
};

/** A field of a class may be started by whoever makes the object. */
function isField({ variable }: ClientObject): boolean {
  return variable?.kind === 'field' && !/^(?:_|#)/.test(variable.name) && !variable.modifiers.includes('private');
}

function fixes(file: RuleFile, { variable }: ClientObject, use: CallCode): Fix[] {
  const statement = statementOf(use);
  if (statement === undefined || variable?.kind !== 'declare' || statement.parent !== variable.parent) {
    return [];
  }
  const word = file.language === 'tsx' ? 'await ' : '';
  if (word !== '' && !mayAwait(file, use)) {
    return [];
  }
  const text = `${word}${variable.name}.startup()${file.terminator}${file.newline}${file.indentAt(statement.start)}`;
  return [{ title: 'default', edits: [file.edit({ start: statement.start, end: statement.start }, text)] }];
}

function awaited(file: RuleFile, call: CallCode): Fix[] {
  const at = { start: call.start, end: call.start };
  return mayAwait(file, call) ? [{ title: 'await', edits: [file.edit(at, 'await ')] }] : [];
}

/** `await` is allowed in asynchronous functions. */
function mayAwait(file: RuleFile, code: CallCode): boolean {
  const fn = functionAround(code);
  if (fn?.kind === 'method') {
    return fn.modifiers.includes('async');
  }
  return fn !== undefined && /^async\b/.test(file.textOf(fn));
}
