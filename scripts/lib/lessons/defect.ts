/** A mistake in the content. `line` is one-based; `file` relative to the project, with `/`. */
export interface Defect {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Fails the build; its message lists every defect as `file:line: message`, so that editors and CI can jump there. */
export class LessonDefects extends Error {
  constructor(readonly defects: readonly Defect[]) {
    super(defects.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'LessonDefects';
  }
}

/** Collects the defects of one file. */
export class Report {
  constructor(
    readonly file: string,
    private readonly _all: Defect[],
  ) {}

  /** `line`: one-based. */
  add(line: number, message: string): void {
    this._all.push({ file: this.file, line, message });
  }
}
