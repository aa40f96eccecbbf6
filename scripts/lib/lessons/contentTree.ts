/** The files below `lessons/`: paths with `/`, relative to that folder. Tests give theirs as a map. */
export interface ContentTree {
  /** Every file, sorted. */
  readonly paths: readonly string[];
  /** Undefined when there is no such file. */
  text(path: string): string | undefined;
}

export function treeOf(files: Readonly<Record<string, string>>): ContentTree {
  return { paths: Object.keys(files).sort(), text: (path) => (Object.hasOwn(files, path) ? files[path] : undefined) };
}
