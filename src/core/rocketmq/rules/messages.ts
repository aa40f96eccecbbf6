import type { CallCode, Code, CreationCode } from '../../syntax/code/model';
import { chainEnd } from '../../syntax/code/walk';
import type { Family } from '../vocabulary';
import type { RuleFile, Variable } from './ruleFile';

/** A message that the file builds, with what is set on it. */
export interface BuiltMessage {
  readonly family: Family;
  /** `new Message(...)`, or the call that begins a builder's chain. */
  readonly made: CreationCode | CallCode;
  readonly variable: Variable | undefined;
  /** Calls on it: setters, and those of the builder's chain. */
  readonly calls: readonly CallCode[];
}

const SETTER = /^(?:set|put|add)[A-Z]|^(?:With|Set)[A-Z]|^set_|^build$/;

/** Finds the messages that a file builds; `RuleFile.messages` keeps them. */
export function findMessages(file: RuleFile): BuiltMessage[] {
  return file
    .siteCalls('message-build')
    .flatMap(({ site, code }) =>
      code.kind === 'creation' || code.kind === 'call' ? [built(file, code, site.family)] : [],
    );
}

/** The message that a value is, where the file builds it. */
export function messageOf(file: RuleFile, value: Code | undefined): BuiltMessage | undefined {
  if (value === undefined) {
    return undefined;
  }
  const variable = file.variable(value);
  return file.messages.find(
    (message) => message.made === value || (variable !== undefined && message.variable === variable),
  );
}

function built(file: RuleFile, made: CreationCode | CallCode, family: Family): BuiltMessage {
  const calls: CallCode[] = [];
  const variable = file.keeper(chainEnd(made, calls));
  for (const use of variable === undefined ? [] : file.uses(variable)) {
    let call = use.parent?.kind === 'call' && use.parent.object === use ? use.parent : undefined;
    while (call !== undefined && SETTER.test(call.name)) {
      calls.push(call);
      call = call.parent?.kind === 'call' && call.parent.object === call ? call.parent : undefined;
    }
  }
  return { family, made, variable, calls: calls.sort((a, b) => a.nameStart - b.nameStart) };
}

/** The argument that fills a parameter of a site's call. */
export function argumentFor(file: RuleFile, code: Code, ...parameters: readonly string[]): Code | undefined {
  const site = file.sitesAt(code)[0] ?? file.settingAt(code);
  const at =
    site?.arguments.findIndex(({ parameter }) => parameter !== undefined && parameters.includes(parameter)) ?? -1;
  const argument = at >= 0 && (code.kind === 'call' || code.kind === 'creation') ? code.arguments[at] : undefined;
  return argument?.kind === 'attribute' ? argument.value : argument;
}
