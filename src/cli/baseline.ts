import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRecord } from '../core/util/isRecord';
import { BadArguments } from './options';
import type { Report, ReportFile } from './report';

/**
 * The report without the findings that an earlier one has. Lines move, so a finding is known by its file, rule and
 * sentence; of several alike as many are known as there were. Throws BadArguments when the file is no report.
 */
export function withoutBaseline(report: Report, path: string, cwd: string): Report {
  const known = new Map<string, number>();
  for (const [file, finding] of earlier(path, cwd)) {
    const key = keyOf(file, finding);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const isNew = (file: string, finding: Keyed): boolean => {
    const key = keyOf(file, finding);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  };
  const files = report.files.map((file): ReportFile => ({
    ...file,
    findings: file.findings.filter((finding) => isNew(file.path, finding)),
  }));
  return { ...report, files };
}

interface Keyed {
  readonly rule: string;
  readonly message: string;
}

function keyOf(path: string, { rule, message }: Keyed): string {
  return JSON.stringify([path, rule, message]);
}

function earlier(path: string, cwd: string): [string, Keyed][] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(resolve(cwd, path), 'utf8'));
  } catch (error) {
    throw new BadArguments(`Cannot read "${path}": ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(value) || value['version'] !== 1 || !Array.isArray(value['files'])) {
    throw new BadArguments(`"${path}" is no report of "analyze --format json".`);
  }
  return (value['files'] as unknown[]).flatMap((file) => {
    const findings = isRecord(file) && Array.isArray(file['findings']) ? (file['findings'] as unknown[]) : [];
    return findings.flatMap((finding): [string, Keyed][] =>
      isRecord(file) && isRecord(finding)
        ? [[String(file['path']), { rule: String(finding['rule']), message: String(finding['message']) }]]
        : [],
    );
  });
}
