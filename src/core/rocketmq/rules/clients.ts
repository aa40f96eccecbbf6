import type { CallCode, Code, CreationCode } from '../../syntax/code/model';
import { chainEnd, functionAround } from '../../syntax/code/walk';
import { CREATIONS, type Family } from '../vocabulary';
import type { Site } from '../model';
import type { RuleFile, Variable } from './ruleFile';

/** A producer or consumer that the file makes, with everything the file does with it. */
export interface ClientObject {
  /** `DefaultMQProducer`; of a builder what it builds: `PushConsumer`. */
  readonly type: string;
  readonly family: Family;
  /** The group of the API table: `java-remoting`, `go-grpc`. */
  readonly library: string;
  /** `new DefaultMQProducer(...)`, or the call that begins a builder's chain. */
  readonly made: CreationCode | CallCode;
  /** Absent when it is not kept. */
  readonly variable: Variable | undefined;
  /** Calls on it and on the builder it came from, in the order of the text. */
  readonly calls: readonly CallCode[];
  /** Others may use it: it is returned, handed on, kept elsewhere, or a field that others reach. */
  readonly escapes: boolean;
}

/** What starts and ends a client, in all languages. */
export const STARTS = /^(?:[sS]tart|startup)$/;
export const ENDS = /^(?:[sS]hutdown|close|GracefulStop)$/;

/** Finds the client objects of a file. */
export class Clients {
  constructor(private readonly _file: RuleFile) {}

  find(): ClientObject[] {
    const seen = new Set<Code>();
    return this._file.sites.flatMap((site) => {
      const code = CREATIONS.has(site.concept) ? this._file.codeOf(site) : undefined;
      const isMaking =
        code?.kind === 'creation' || (code?.kind === 'call' && /^(?:new\w+Builder|New\w+)$/.test(code.name));
      if (code === undefined || !isMaking || seen.has(code)) {
        return [];
      }
      seen.add(code);
      const type =
        code.kind === 'creation'
          ? (site.receiverType ?? (this._file.isModule ? site.api.slice(site.api.indexOf('/') + 1) : site.symbol))
          : code.name.replace(/^[nN]ew(?:Default)?|Builder$/g, '');
      return [this._client(type, site, code)];
    });
  }

  private _client(type: string, { family, api }: Site, made: CreationCode | CallCode): ClientObject {
    const calls: CallCode[] = [];
    let { variable, escapes } = this._follow(made, calls);
    if (variable !== undefined && made.kind === 'call') {
      // The variable may hold the builder: what it builds is the client.
      const build = calls.find((call) => call.name === 'build' && call.parent !== undefined);
      const builder = variable;
      if (build !== undefined && this._file.variable(build.object) === builder) {
        const built = this._follow(build, calls);
        variable = built.variable ?? variable;
        escapes ||= built.escapes;
      }
    }
    calls.sort((a, b) => a.nameStart - b.nameStart);
    return { type, family, library: api.slice(0, api.indexOf('/')), made, variable, calls, escapes };
  }

  /** Along the chain of calls to the variable that keeps the value, and all calls on that. */
  private _follow(from: Code, calls: CallCode[]): { variable: Variable | undefined; escapes: boolean } {
    const top = chainEnd(from, calls);
    const variable = this._file.keeper(top);
    if (variable === undefined) {
      return { variable, escapes: top.parent?.kind !== 'evaluate' };
    }
    let escapes = variable.kind === 'parameter' || this._isShared(variable);
    for (const use of this._file.uses(variable)) {
      const parent = use.parent;
      if (parent?.kind === 'call' && parent.object === use) {
        let call: CallCode = parent;
        for (;;) {
          calls.push(call);
          if (call.parent?.kind !== 'call' || call.parent.object !== call || !isFluent(call)) {
            break;
          }
          call = call.parent;
        }
      } else if (parent !== undefined && !isHarmless(use, parent)) {
        escapes = true;
      }
    }
    return { variable, escapes };
  }

  /** Code of other files gets at it. */
  private _isShared(variable: Variable): boolean {
    switch (this._file.language) {
      case 'go':
        // Other files of the package see its variables and the fields of its types.
        return variable.kind === 'field';
      case 'python': {
        const fn = functionAround(variable);
        // What a module declares others import, unless it is a script that uses it itself.
        const isScript = this._file.uses(variable).some((use) => functionAround(use) === fn);
        return variable.kind === 'field'
          ? isReachable(variable)
          : fn?.kind === 'method' && fn.role === 'initialiser' && !isScript;
      }
      default:
        return variable.kind === 'field' && isReachable(variable);
    }
  }
}

function isFluent({ name }: CallCode): boolean {
  return /^(?:set|add|enable|bind)[A-Z]|^subscribe$/.test(name);
}

/** Compared, given a value, or named for a method: nobody else gets it. */
function isHarmless(use: Code, parent: Code): boolean {
  return (
    (parent.kind === 'assign' && parent.target === use) ||
    parent.kind === 'binary' ||
    (parent.kind === 'reference' && parent.object === use)
  );
}

/** Other classes get at the field. */
function isReachable(field: Variable & { kind: 'field' }): boolean {
  const type = field.parent;
  const names = [...field.annotations, ...(type?.kind === 'type' ? type.annotations : [])].map(({ name }) => name);
  return (
    !field.modifiers.includes('private') ||
    names.some((name) => /^(?:Getter|Data|Value|Autowired|Resource|Inject)$/.test(name))
  );
}
