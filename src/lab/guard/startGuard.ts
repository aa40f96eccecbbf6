import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { LabRecord } from '../../core/lab/labRecord';

/** The command as it is shown and run: this program's own Node, whatever it is called. */
export function guardCommand(script: string, folder: string, id: string): string[] {
  return [process.execPath, script, folder, id, String(editorPid())];
}

/**
 * Starts the guard of a lab. It outlives this process and prints the port that windows connect to.
 *
 * @param patienceMs how long after the last window has gone; undefined: 30 s
 */
export async function startGuard(
  script: string,
  folder: string,
  id: string,
  patienceMs?: number,
): Promise<NonNullable<LabRecord['guard']>> {
  const token = randomBytes(24).toString('hex');
  const [command = process.execPath, ...args] = guardCommand(script, folder, id);
  const child = spawn(command, args, {
    cwd: folder,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      // Within the editor's own program, this makes it plain Node.
      ELECTRON_RUN_AS_NODE: '1',
      ROCKETMQ_GUIDE_LAB_TOKEN: token,
      ...(patienceMs === undefined ? {} : { ROCKETMQ_GUIDE_LAB_PATIENCE_MS: String(patienceMs) }),
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    let text = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The guard ended with ${code}`)));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const [, found] = /^port (\d+)$/m.exec(text) ?? [];
      if (found !== undefined) {
        resolve(Number(found));
      }
    });
  });
  child.stdout.destroy();
  child.unref();
  return { pid: child.pid ?? 0, port, token };
}

/** The process that all windows of an editor have in common. */
export function editorPid(env: NodeJS.ProcessEnv = process.env): number {
  return Number(env['VSCODE_PID']) || process.ppid;
}

/**
 * Tells the guard that a window is here, for as long as the socket lives; `onLost` is called when the guard has gone.
 * Ending the socket takes the window back.
 */
export function greetGuard({ port, token }: NonNullable<LabRecord['guard']>, onLost: () => void): Socket {
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(`${JSON.stringify({ token, editor: editorPid() })}\n`);
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', onLost);
  // What it answers is not needed, but an unread stream would never end.
  socket.resume();
  socket.unref();
  return socket;
}
