import type { Code, MethodCode } from '../../../syntax/code/model';
import { around, functionAround } from '../../../syntax/code/walk';
import type { ClientObject } from '../clients';
import type { FileRule } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

/** Methods that a web framework calls for each request. */
const HANDLER = /^(?:Request|Get|Post|Put|Delete|Patch)Mapping$|^(?:GET|POST|PUT|DELETE)$/;

/**
 * A client is made once and kept: starting it opens connections, makes threads and timers, and asks for routes; doing that
 * for every message costs hundreds of milliseconds, and a second live producer of one group and instance is refused.
 * Source: DefaultMQProducerImpl#start; MQClientInstance#start, #registerProducer.
 */
export const producerPerSend: FileRule = {
  id: 'producer-per-send',
  check(file, report) {
    for (const client of file.clients) {
      if (/Producer$/.test(client.type) && !isDemo(file, client.made)) {
        const where = perUse(client, /^(?:send\w*|request)$/);
        if (where !== undefined) {
          report(nameSpan(client.made), { message: where });
        }
      }
    }
  },
};

/** Code that runs once and ends: nothing is made again. */
export function isDemo(file: RuleFile, code: Code): boolean {
  return file.isTest || file.method(code)?.name === 'main';
}

/** How a client comes to be made again and again; undefined where it does not. */
export function perUse({ made, calls, variable, escapes }: ClientObject, use: RegExp): string | undefined {
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
  if (method !== undefined && isHandler(method)) {
    return 'handler';
  }
  // One for many sends: a tool that runs and ends.
  const isMany = inside.some((call) => use.test(call.name) && around(call, 'loop') !== undefined);
  const isClosed =
    inside.some(({ name }) => /^(?:shutdown|close)$/.test(name)) ||
    around(made, 'try')?.resources.includes(variable as Code) === true;
  const isLongLived =
    method === undefined || method.role !== 'method' || /^(?:run|main|init|start|setUp)$/.test(method.name);
  return isClosed && !isLongLived && !isMany ? 'default' : undefined;
}

function isHandler({ annotations }: MethodCode): boolean {
  return annotations.some(({ name }) => HANDLER.test(name));
}
