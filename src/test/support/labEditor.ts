// Stands for an editor that starts a lab and is killed: `node --import=tsx labEditor.ts <folder> <jars> <patience>`.
// Prints a line of JSON once the lab runs, then stays.
import { symlinkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { findJava, findMaven } from '../../lab/findTools';
import { GuardLink } from '../../lab/guard/guardLink';
import { type OwnLab } from '../../lab/ownLab';
import { ownLabAt } from './ownLabAt';

async function main(): Promise<void> {
  const [folder = '', jars = '', patience = ''] = process.argv.slice(2);
  // The guard asks whether the editor lives: that is this process.
  process.env['VSCODE_PID'] = String(process.pid);
  const lab: OwnLab = ownLabAt(folder, Number(patience));
  if (jars !== '') {
    mkdirSync(dirname(lab.jars('5.5.0')), { recursive: true });
    symlinkSync(jars, lab.jars('5.5.0'));
  }
  const prepared = await lab.prepare({
    profile: 'single',
    version: '5.5.0',
    java: await findJava(''),
    source: { kind: 'maven', maven: findMaven('') ?? 'mvn' },
    onClose: 'stop',
  });
  const silent = { onPhase: () => undefined, onBytes: () => undefined, onOutput: () => undefined };
  const phases = await lab.start(prepared, new AbortController().signal, silent);
  new GuardLink().join(lab.file.read()?.guard);
  console.log(JSON.stringify({ phases, ports: prepared.intent.plan.ports.map(({ port }) => port) }));
  setInterval(() => undefined, 60_000);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
