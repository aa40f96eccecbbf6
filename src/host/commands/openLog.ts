import { LOG_ADDRESS } from '../../core/curriculum/logAddress';
import type { CommandDeps } from './commandDeps';

/** Shows the learning log. */
export async function openLog({ lessons }: CommandDeps): Promise<void> {
  await lessons.openPage(LOG_ADDRESS);
}
