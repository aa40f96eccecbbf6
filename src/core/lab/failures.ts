/**
 * Why the lab could not do what was asked; the host has a sentence and a next step for each. `unknown` comes with what
 * the tool printed.
 */
export type FailureKind =
  | 'no-java'
  | 'old-java'
  | 'no-maven'
  | 'no-network'
  | 'not-found'
  | 'disk-full'
  | 'disk-nearly-full'
  | 'checksum'
  | 'no-ports'
  | 'port-taken'
  | 'not-ready'
  | 'no-memory'
  | 'no-message'
  | 'busy'
  | 'not-answering'
  | 'no-freeze'
  | 'no-relay'
  | 'unknown';

/** Something that went wrong, and where to read on: the last lines of what was printed, or a file. */
export class LabFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    /** What was missing, taken or printed; part of the sentence that the user reads. */
    readonly detail = '',
    readonly log?: string,
  ) {
    super(detail === '' ? kind : `${kind}: ${detail}`);
  }
}

/** Looked for in this order: a download that fails for want of space says so after a line about the transfer. */
const MAVEN: readonly (readonly [RegExp, FailureKind])[] = [
  [/No space left on device|not enough space on the disk|Disk quota exceeded/i, 'disk-full'],
  [/Checksum validation failed|ChecksumFailureException/i, 'checksum'],
  [/JAVA_HOME (environment variable )?is not|JAVA_HOME is not defined|release version \d+ not supported/i, 'no-java'],
  [
    /UnknownHostException|Unknown host|Connection refused|Connect(ion)? timed out|Network is unreachable|No route to host|Temporary failure in name resolution|Connection reset|SSLHandshake|PKIX path/i,
    'no-network',
  ],
  [/Cannot access \S+ .*in offline mode|has not been downloaded from it before/i, 'no-network'],
  [/Could not find artifact|was not found in/i, 'not-found'],
];

const JAVA: readonly (readonly [RegExp, FailureKind])[] = [
  [/Address already in use|BindException|Failed to bind/i, 'port-taken'],
  [/No space left on device|not enough space on the disk|Disk quota exceeded/i, 'disk-full'],
  [/Could not reserve enough space|insufficient memory|Cannot allocate memory|OutOfMemoryError/i, 'no-memory'],
  [/UnsupportedClassVersionError/, 'old-java'],
];

/** Reads what Maven printed before it gave up. */
export function mavenFailure(output: string): LabFailure {
  return new LabFailure(kindOf(output, MAVEN), lastLines(output));
}

/** Reads what a process of the lab printed before it ended. */
export function processFailure(name: string, output: string, log: string): LabFailure {
  const kind = kindOf(output, JAVA);
  return new LabFailure(kind === 'unknown' ? 'not-ready' : kind, `${name}: ${lastLines(output)}`.trim(), log);
}

function kindOf(output: string, table: readonly (readonly [RegExp, FailureKind])[]): FailureKind {
  return table.find(([pattern]) => pattern.test(output))?.[1] ?? 'unknown';
}

/** Enough to recognise the cause, short enough for a message. */
function lastLines(output: string): string {
  const lines = output
    // Colours of a tool that believes it has a terminal.
    // eslint-disable-next-line no-control-regex
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\[ERROR\]( (\[Help|Re-run|To see|For more|->).*)?$/.test(line));
  const errors = lines.filter((line) => /error|exception|fail/i.test(line));
  return (errors.length > 0 ? errors : lines).slice(0, 2).join(' ').slice(0, 300);
}
