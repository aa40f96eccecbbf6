interface Family {
  readonly name: string;
  readonly folder: string;
}

export declare const operations: {
  families(codeRoot: string): Family[];
  /** Problems by family; a family without any is not in it. */
  check(families: readonly Family[]): Map<string, string[]>;
};

/** Every key that a broker, a name server or a controller reads from its file; the catalogue is the parsed file. */
export function serverKeys(catalogue: unknown): Set<string>;
