import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setup, suite, teardown, test } from 'mocha';
import { splitEndpoint } from '../../../core/lab/endpoint';
import { Relay } from '../../../lab/relay';

suite('Relay before the proxy', () => {
  let server: Server;
  let relay: Relay;
  let port = 0;
  const sockets: Socket[] = [];
  const heard: string[] = [];

  setup(async () => {
    heard.length = 0;
    // Answers every word with the same word.
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        heard.push(bytes.toString());
        socket.write(bytes);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    relay = new Relay(`127.0.0.1:${(server.address() as AddressInfo).port}`);
    port = splitEndpoint(await relay.listen())?.port ?? 0;
  });

  teardown(() => {
    relay.dispose();
    server.close();
    sockets.splice(0).forEach((socket) => socket.destroy());
  });

  async function client(): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  /** A broken connection tells of an error first. */
  const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));

  async function answer(socket: Socket, length: number): Promise<string> {
    let text = '';
    for await (const bytes of socket.iterator({ destroyOnReturn: false })) {
      text += String(bytes);
      if (text.length >= length) {
        break;
      }
    }
    return text;
  }

  test('Should pass on what comes, both ways', async () => {
    const socket = await client();
    socket.write('hello');
    assert.equal(await answer(socket, 5), 'hello');
  });

  test('Should keep the order of what waits when the delay becomes shorter', async () => {
    const socket = await client();
    socket.write('a');
    assert.equal(await answer(socket, 1), 'a');
    relay.mode = { kind: 'delay', ms: 40 };
    await new Promise<unknown>((resolve) => socket.write('b', resolve));
    for (let turn = 0; turn < 20; turn++) {
      // The relay has to have read it before the mode changes.
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual(heard, ['a']);
    relay.mode = { kind: 'pass' };
    socket.write('c');
    assert.equal(await answer(socket, 2), 'bc');
  });

  test('Should swallow everything and keep connections open', async () => {
    const socket = await client();
    relay.mode = { kind: 'drop' };
    socket.write('lost');
    let closed = false;
    socket.once('close', () => (closed = true));
    const other = await client();
    other.write('lost too');
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([closed, socket.destroyed, heard], [false, false, []]);
  });

  test('Should break what lost bytes once it passes on again', async () => {
    const socket = await client();
    socket.write('a');
    await answer(socket, 1);
    relay.mode = { kind: 'drop' };
    socket.resume();
    relay.mode = { kind: 'pass' };
    await closed(socket);
    const next = await client();
    next.write('again');
    assert.equal(await answer(next, 5), 'again');
  });

  test('Should break connections and refuse new ones when it is cut', async () => {
    const socket = await client();
    socket.write('a');
    await answer(socket, 1);
    socket.resume();
    relay.mode = { kind: 'cut' };
    await closed(socket);
    const next = connect(port, '127.0.0.1');
    sockets.push(next);
    next.on('error', () => undefined);
    await closed(next.resume());
    assert.deepEqual(heard, ['a']);
  });

  test('Should let go of everything when it is disposed', async () => {
    const socket = await client();
    socket.write('a');
    await answer(socket, 1);
    socket.resume();
    relay.dispose();
    await closed(socket);
  });
});
