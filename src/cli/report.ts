import type { TopologyJson } from '../core/rocketmq/flow/topologyJson';
import { SEVERITIES, type Severity } from '../core/rocketmq/rules/model';
import type { Concept, Family } from '../core/rocketmq/vocabulary';

// The JSON that `analyze` prints. Lines and columns are 1-based, columns count UTF-16 units, ends are exclusive.

export { SEVERITIES, type Severity };

export interface Report {
  readonly version: 1;
  /** By path; only those with sites or findings. */
  readonly files: readonly ReportFile[];
  readonly topology: TopologyJson;
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

export interface ReportFile {
  readonly path: string;
  readonly family: readonly Family[];
  readonly sites: readonly ReportSite[];
  readonly findings: readonly ReportFinding[];
}

export interface ReportSite {
  readonly line: number;
  readonly column: number;
  readonly concept: Concept;
  readonly symbol: string;
  /** `<lesson id>[#section]` that teaches the concept; absent when no lesson does yet. */
  readonly lesson?: string;
}

export interface ReportFinding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixable: boolean;
  /** Other places that belong to it; absent without any. */
  readonly related?: readonly ReportRelated[];
  /** Ways to mend it; absent when it is not fixable. */
  readonly fixes?: readonly ReportFix[];
}

export interface ReportRelated {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

export interface ReportFix {
  readonly title: string;
  readonly edits: readonly {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly text: string;
  }[];
}

/** Whether a finding is at least as bad as `limit`. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}
