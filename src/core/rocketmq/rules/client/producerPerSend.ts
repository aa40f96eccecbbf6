import type { Code, FunctionCode, MethodCode } from '../../../syntax/code/model';
import { around, functionAround } from '../../../syntax/code/walk';
import { ENDS, type ClientObject } from '../clients';
import { EVERYWHERE, type FileRule } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

const ROUTE = /^(?:route|get|post|put|delete|patch|all|api_route)$/;
/** Methods that a web framework calls for each request. */
const HANDLER = /^(?:Request|Get|Post|Put|Delete|Patch)Mapping$|^(?:GET|POST|PUT|DELETE)$/;

/**
 * A client is made once and kept: starting it opens connections, makes threads and timers, and asks for routes; doing that
 * for every message costs hundreds of milliseconds, and a second live producer of one group and instance is refused.
 * Source: DefaultMQProducerImpl#start; MQClientInstance#start, #registerProducer.
 */
export const producerPerSend: FileRule = {
  id: 'producer-per-send',
  languages: EVERYWHERE,
  check(file, report) {
    for (const client of file.clients) {
      if (/Producer$/.test(client.type) && !isDemo(file, client.made)) {
        const where = perUse(file, client, /^(?:[sS]end\w*|[rR]equest)$/);
        if (where !== undefined) {
          report(nameSpan(client.made), { message: where });
        }
      }
    }
  },
};

/** Code that runs once and ends: nothing is made again. */
export function isDemo(file: RuleFile, code: Code): boolean {
  return file.isTest || file.method(code)?.name === 'main' || (file.isModule && isScript(code));
}

/** Statements of the file itself, also in a function that is called where it is written. */
function isScript(code: Code): boolean {
  for (let fn = functionAround(code); fn !== undefined; fn = functionAround(fn)) {
    if (fn.kind === 'method') {
      return fn.role === 'initialiser';
    }
    if (fn.parent?.kind !== 'other') {
      return false;
    }
  }
  return false;
}

/** How a client comes to be made again and again; undefined where it does not. */
export function perUse(
  file: RuleFile,
  { made, calls, variable, escapes }: ClientObject,
  use: RegExp,
): string | undefined {
  const fn = functionAround(made);
  const method = fn?.kind === 'method' ? fn : fn === undefined ? undefined : around(fn, 'method');
  if (fn === undefined || variable?.kind === 'field' || escapes) {
    return undefined;
  }
  const inside = calls.filter((call) => functionAround(call) === fn);
  if (!inside.some(({ name }) => use.test(name))) {
    return undefined;
  }
  const loop = around(made, 'loop');
  if (loop !== undefined && functionAround(loop) === fn) {
    return 'loop';
  }
  if ((method !== undefined && isHandler(file, method)) || isRoute(fn)) {
    return 'handler';
  }
  // One for many sends: a tool that runs and ends.
  const isMany =
    (file.language === 'go' && /\bgoto\b/.test(file.textOf(fn))) ||
    inside.some((call) => use.test(call.name) && around(call, 'loop') !== undefined);
  const isClosed =
    calls.some((call) => ENDS.test(call.name) && isHere(call, fn)) ||
    around(made, 'try')?.resources.includes(variable as Code) === true;
  const isLongLived =
    method === undefined || method.role !== 'method' || /^(?:run|main|init|start|setUp|__init__)$/i.test(method.name);
  return isClosed && !isLongLived && !isMany ? 'default' : undefined;
}

function isHandler({ language }: RuleFile, { annotations, parameters }: MethodCode): boolean {
  switch (language) {
    case 'go':
      return parameters.some(({ type }) =>
        /^(?:http\.ResponseWriter|gin\.Context|echo\.Context|fiber\.Ctx)$/.test(type?.name ?? ''),
      );
    case 'python':
      return annotations.some(({ name }) => ROUTE.test(name));
    default:
      return annotations.some(({ name }) => HANDLER.test(name));
  }
}

/** `app.post('/orders', async (req, res) => ...)`. */
function isRoute({ parent, ...fn }: FunctionCode): boolean {
  return (
    fn.kind === 'lambda' &&
    parent?.kind === 'call' &&
    ROUTE.test(parent.name) &&
    parent.arguments[0]?.kind === 'literal' &&
    String(parent.arguments[0].value).startsWith('/')
  );
}

/** In the function, or in what it defers. */
function isHere(call: Code, fn: FunctionCode): boolean {
  const around = functionAround(call);
  return around === fn || (around?.kind === 'lambda' && around.later === 'defer' && functionAround(around) === fn);
}
