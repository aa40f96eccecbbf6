import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { suite, test, teardown } from 'mocha';
import { Watch } from '../../../lab/guard/watch';

const TOKEN = 'a-token-of-the-state-file';

suite('Guard of a lab', () => {
  const open: { watch?: Watch; sockets: Socket[] } = { sockets: [] };

  /** Patience is nothing here: what is tried is who counts, and when counting begins. */
  async function guard(isAlive: (pid: number) => boolean): Promise<{ port: number; abandoned: Promise<void> }> {
    let leave = (): void => undefined;
    const abandoned = new Promise<void>((resolve) => (leave = resolve));
    open.watch = new Watch({
      token: TOKEN,
      editor: 4710,
      patience: { goneMs: 1, absentMs: 2_000_000_000, lookMs: 1 },
      isAlive,
      onAbandoned: leave,
    });
    return { port: await open.watch.listen(), abandoned };
  }

  async function greet(port: number, token: string): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    open.sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(`${JSON.stringify({ token, editor: 4711 })}\n`);
    return socket;
  }

  teardown(() => {
    open.sockets.splice(0).forEach((socket) => socket.destroy());
    open.watch?.close();
  });

  test('Should end the lab when no window ever comes', async () => {
    await (
      await guard(() => false)
    ).abandoned;
  });

  test('Should welcome a window that knows the token, and wait for it to go and its editor to end', async () => {
    let editorLives = true;
    const { port, abandoned } = await guard(() => editorLives);
    let ended = false;
    void abandoned.then(() => (ended = true));
    const window = await greet(port, TOKEN);
    const [answer] = (await once(window, 'data')) as [Buffer];
    assert.equal(answer.toString(), 'welcome\n');
    assert.equal(ended, false);
    editorLives = false;
    window.destroy();
    await abandoned;
  });

  test('Should turn away who does not know the token', async () => {
    const { port } = await guard(() => true);
    const stranger = await greet(port, 'another-token-of-this-len');
    stranger.resume();
    await once(stranger, 'close');
  });

  test('Should not be filled by a stranger who never ends a line', async () => {
    const { port } = await guard(() => true);
    const stranger = connect(port, '127.0.0.1');
    open.sockets.push(stranger);
    await once(stranger, 'connect');
    stranger.write('x'.repeat(100_000));
    const window = await greet(port, TOKEN);
    const [answer] = (await once(window, 'data')) as [Buffer];
    assert.equal(answer.toString(), 'welcome\n');
  });
});
