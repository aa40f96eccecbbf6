import type { CommandDeps } from './commandDeps';

/** Shows the log, which names what was kept aside, and takes the row about it away. */
export async function showKept({ progress, services }: CommandDeps): Promise<void> {
  for (const { key, reason, value } of progress.unreported) {
    services.log.warn(`Kept aside (${reason}) from "${key}": ${JSON.stringify(value)}`);
  }
  services.log.show(true);
  await progress.acknowledgeKept();
}
