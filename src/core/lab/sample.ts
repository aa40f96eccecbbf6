/** A program of a lesson, with everything that compiling it needs besides the jars of a lab. */
export interface LabSample {
  /** Name of the class with its `main`. */
  readonly main: string;
  /** Source texts by their paths below the folder of the sources: `guide/l06/OrderedSend.java`. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Compiles and starts it, each as a program and its arguments: no shell takes them apart. `at`: folder of the copy,
 * with its sources in `src`; `join` joins parts of a path.
 */
export function sampleCommands(
  { main, files }: LabSample,
  jars: { readonly java: string; readonly javac: string; readonly folder: string; readonly separator: string },
  at: string,
  join: (...parts: string[]) => string,
): { readonly compile: readonly [string, ...string[]]; readonly run: readonly [string, ...string[]] } {
  const all = join(jars.folder, '*');
  const classes = join(at, 'classes');
  const sources = [...files.keys()].map((path) => join(at, 'src', ...path.split('/')));
  return {
    compile: [jars.javac, '-encoding', 'UTF-8', '-nowarn', '-proc:none', '-cp', all, '-d', classes, ...sources],
    // The client writes its log below the home folder: that of the copy.
    run: [jars.java, `-Duser.home=${at}`, '-cp', `${classes}${jars.separator}${all}`, main],
  };
}
