/** Whether Maven failed because something is not in the local repository, so that going online may help. */
export function isMissingArtifact(output: string): boolean;

/**
 * Errors of a Maven run by module; what belongs to no module is under ''. `root` is the folder of the aggregator:
 * it is replaced by lessons/code in the paths of compiler errors.
 */
export function errorsByModule(output: string, modules: readonly string[], root: string): Map<string, string[]>;
