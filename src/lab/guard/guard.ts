import { StateFile } from '../stateFile';
import { isAlive } from '../processes';
import { stopLab } from '../stopLab';
import { Watch } from './watch';

/**
 * The guard process: ends a lab that no window asks for any more. Arguments: the lab's folder, its id, the process id of
 * the editor. The token comes in the environment. Prints its port, then stays until the lab has ended or belongs to another start.
 */
async function main(): Promise<void> {
  const [folder = '', id = '', editor = ''] = process.argv.slice(2);
  const token = process.env['ROCKETMQ_GUIDE_LAB_TOKEN'] ?? '';
  const goneMs = Number(process.env['ROCKETMQ_GUIDE_LAB_PATIENCE_MS'] ?? 30_000);
  const file = new StateFile(folder);
  const end = async () => {
    const record = file.read();
    if (record?.id === id) {
      await stopLab(file, record);
    }
    process.exit(0);
  };
  const watch = new Watch({
    token,
    editor: Number(editor),
    patience: { goneMs, absentMs: 20 * goneMs, lookMs: Math.min(1000, goneMs) },
    isAlive,
    onAbandoned: () => void end(),
  });
  const port = await watch.listen();
  process.stdout.write(`port ${port}\n`);
  // The lab was stopped, or its folder deleted: nothing is left to guard. (Before the first write there is no file yet.)
  let seen = false;
  setInterval(() => {
    const ours = file.read()?.id === id;
    if (seen && !ours) {
      process.exit(0);
    }
    seen ||= ours;
  }, 2000);
}

void main();
