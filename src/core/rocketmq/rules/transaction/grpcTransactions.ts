import type { CallCode, Code } from '../../../syntax/code/model';
import type { RuleFile, Variable } from '../ruleFile';

/** A transaction of the gRPC client: the call that began it and what is done with it. */
export interface GrpcTransaction {
  readonly began: CallCode;
  readonly variable: Variable | undefined;
  /** `send(message, transaction)`. */
  readonly sends: readonly CallCode[];
  readonly commits: readonly CallCode[];
  readonly rollbacks: readonly CallCode[];
  /** Somebody else may end it. */
  readonly escapes: boolean;
}

const BEGINS =
  /^(?:java-grpc|nodejs)\/Producer\.beginTransaction$|^go-grpc\/Producer\.BeginTransaction$|^python-grpc\/Producer\.begin_transaction$/;

export function grpcTransactions(file: RuleFile): GrpcTransaction[] {
  return file
    .siteCalls('send-transaction')
    .flatMap(({ site, code }) => (code.kind === 'call' && BEGINS.test(site.api) ? [follow(file, code)] : []));
}

function follow(file: RuleFile, began: CallCode): GrpcTransaction {
  const keeper = began.parent;
  const variable = file.keeper(began);
  const found = { sends: [] as CallCode[], commits: [] as CallCode[], rollbacks: [] as CallCode[] };
  let escapes = variable === undefined ? keeper?.kind !== 'evaluate' : variable.kind === 'field';
  for (const use of variable === undefined ? [] : file.uses(variable)) {
    const call = use.parent;
    if (call?.kind === 'call' && call.object === use) {
      (/^[cC]ommit$/.test(call.name)
        ? found.commits
        : /^roll[bB]ack$|^RollBack$/.test(call.name)
          ? found.rollbacks
          : []
      ).push(call);
    } else if (
      call?.kind === 'call' &&
      /^(?:send|SendWithTransaction)$/.test(call.name) &&
      file.sitesAt(call).length > 0
    ) {
      found.sends.push(call);
    } else if (!isCompared(use, call)) {
      escapes = true;
    }
  }
  return { began, variable, ...found, escapes };
}

function isCompared(use: Code, parent: Code | undefined): boolean {
  return parent?.kind === 'binary' || (parent?.kind === 'assign' && parent.target === use);
}
