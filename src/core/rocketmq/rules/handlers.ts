import type { CallCode, CatchCode, Code } from '../../syntax/code/model';
import { all } from '../../syntax/code/walk';
import type { Fix } from './model';
import type { RuleFile } from './ruleFile';

const BROAD = /(?:^|\.)(?:Exception|Throwable|RuntimeException|BaseException)$/;
const LOGGING = /^(?:trace|debug|info|warn|warning|error|fatal|severe|fine|log|print|println|printf|printStackTrace)$/;
const LOGGER = /^(?:\w*log(?:ger)?|out|err)$/i;

/** Catches whatever goes wrong, not one kind of failure. */
export function isBroad({ types }: CatchCode): boolean {
  return types.some((type) => BROAD.test(type));
}

/** What Go, Python and scripts call them: `log.Printf`, `logging.exception`, `console.error`. Not what ends the program. */
const MODULE_LOGGING =
  /^(?:trace|debug|info|warn|warning|error|exception|critical|log|print|write|msg)(?:f|ln|w|context|ctx)?$/i;
const MODULE_LOGGER = /^(?:\w*log(?:ger|ging|rus)?|r?log|zap|sugar|fmt|console|pprint)$/i;

/** Writes a line to a log or a console. */
export function isLogging(code: Code): boolean {
  const value = code.kind === 'evaluate' ? (code.value.kind === 'unary' ? code.value.operand : code.value) : undefined;
  if (value?.kind !== 'call') {
    return false;
  }
  return isModuleLogging(value) || isJavaLogging(value);
}

/** `logger.WithError(err).Error("...")` too: what the chain begins with tells. */
function isModuleLogging({ name, object }: CallCode): boolean {
  if (object === undefined) {
    return name === 'print';
  }
  let root: Code = object;
  while (root.kind === 'call' && root.object !== undefined) {
    root = root.object;
  }
  const receiver = root.kind === 'name' || root.kind === 'member' ? root.name : '';
  return MODULE_LOGGING.test(name) && MODULE_LOGGER.test(receiver);
}

function isJavaLogging({ name, object }: CallCode): boolean {
  const receiver = object?.kind === 'name' || object?.kind === 'member' ? object.name : undefined;
  return LOGGING.test(name) && (name === 'printStackTrace' || (receiver !== undefined && LOGGER.test(receiver)));
}

/** A block that does nothing, or only writes to a log. */
export function onlyLogs(body: Code | undefined): boolean {
  return (
    body?.kind === 'block' && body.statements.every((statement) => isLogging(statement) || isEmptyLocal(statement))
  );
}

/** A local variable made for the log line. */
function isEmptyLocal(code: Code): boolean {
  return (
    code.kind === 'declare' && all(code.value, 'call').every(({ name }) => /^(?:get|to|format|of|value)/.test(name))
  );
}

/** An empty handler whose author said why. */
export function isExplained(file: RuleFile, body: Code): boolean {
  return body.kind === 'block' && body.statements.length === 0 && file.hasComment(body);
}

/** Lets the failure out at the end of a handler. What then becomes of it, the caller decides: it is chosen, not made. */
export function rethrown(file: RuleFile, { body, name, types }: CatchCode): Fix[] {
  if (body === undefined || (name === '' && file.language !== 'python')) {
    return [];
  }
  const statement = {
    python: 'raise',
    tsx: `throw ${name};`,
    java: types.join() === 'RuntimeException' ? `throw ${name};` : `throw new IllegalStateException(${name});`,
    kotlin: `throw ${name}`,
    go: undefined,
  }[file.language ?? 'java'];
  if (statement === undefined) {
    return [];
  }
  return [{ title: 'default', chosen: true, edits: [file.append(body, statement)] }];
}
