/** Jar names by module, sorted. */
export type Lock = Map<string, readonly string[]>;

export function parseLock(text: string): Lock;
/** The text of the lock file, modules sorted. */
export function formatLock(modules: Lock): string;
/** Jar names of a class path as Maven writes it, sorted. */
export function jarNames(classpath: string, delimiter: string): string[];
/** `- jar` for what is gone and `+ jar` for what is new; empty when nothing differs. */
export function lockDifference(locked: readonly string[] | undefined, actual: readonly string[]): string[];
