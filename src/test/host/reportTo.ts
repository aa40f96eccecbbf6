import type Mocha from 'mocha';

/** Marks a line that the starter (scripts/lib/hostRun.mjs) reads; what else a test prints passes through. */
const mark = '[host-test]';

/**
 * A mocha reporter that prints one line of JSON a test: the console is the only way out of every kind of extension
 * host.
 */
export function reportTo(print: (line: string) => void): Mocha.ReporterConstructor {
  return class {
    constructor(runner: Mocha.Runner) {
      const tell = (event: object) => print(`${mark} ${JSON.stringify(event)}`);
      runner.on('pass', (test) => tell({ state: 'passed', title: titleOf(test), ms: test.duration }));
      runner.on('pending', (test) => tell({ state: 'skipped', title: titleOf(test) }));
      runner.on('fail', (test, error: Error) =>
        tell({ state: 'failed', title: titleOf(test), error: error.stack ?? String(error) }),
      );
      runner.on('end', () => tell({ state: 'end' }));
    }
    // Mocha only constructs a reporter; its type asks for what the base class adds for printing.
  } as unknown as Mocha.ReporterConstructor;
}

function titleOf(test: Mocha.Test | Mocha.Hook): string {
  return test.titlePath().join(' › ');
}
