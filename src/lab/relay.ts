import { connect, createServer, type Server, type Socket } from 'node:net';
import { splitEndpoint } from '../core/lab/endpoint';
import type { Endpoint } from '../core/lab/model';

/**
 * What the relay does with what passes: on at once; on after a while; nothing arrives but connections stay, as behind a
 * firewall that swallows packets; or connections break and new ones are refused.
 */
export type RelayMode = { kind: 'pass' } | { kind: 'delay'; ms: number } | { kind: 'drop' } | { kind: 'cut' };

/** A small stand-in for a bad network: clients connect to it instead of to the target, on loopback only. */
export class Relay {
  private readonly _server: Server;
  private readonly _pairs = new Set<readonly [Socket, Socket]>();
  private readonly _timers = new Set<NodeJS.Timeout>();
  private readonly _target: { host: string; port: number };
  private _mode: RelayMode = { kind: 'pass' };

  /** @param target where connections lead */
  constructor(target: Endpoint) {
    const place = splitEndpoint(target);
    if (place === undefined) {
      throw new Error(`${target} is no address`);
    }
    this._target = place;
    this._server = createServer((client) => this._accept(client));
  }

  get mode(): RelayMode {
    return this._mode;
  }

  /** Settles with the address for clients. */
  listen(): Promise<Endpoint> {
    return new Promise((resolve, reject) => {
      this._server.once('error', reject);
      this._server.listen(0, '127.0.0.1', () => {
        const address = this._server.address();
        resolve(`127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
      });
    });
  }

  /** From now on. A stream that lost bytes cannot go on, so leaving `drop` breaks what was open. */
  set mode(mode: RelayMode) {
    const broken = mode.kind === 'cut' || (this._mode.kind === 'drop' && mode.kind !== 'drop');
    this._mode = mode;
    if (broken) {
      this._break();
    }
  }

  dispose(): void {
    this._timers.forEach((timer) => clearTimeout(timer));
    this._timers.clear();
    this._break();
    this._server.close();
  }

  private _accept(client: Socket): void {
    if (this._mode.kind === 'cut') {
      client.resetAndDestroy();
      return;
    }
    const target = connect(this._target);
    const pair = [client, target] as const;
    this._pairs.add(pair);
    const end = (): void => {
      this._pairs.delete(pair);
      client.destroy();
      target.destroy();
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    this._carry(client, target);
    this._carry(target, client);
  }

  /** One way. Bytes that wait are sent in their order, whatever the mode becomes meanwhile and however late a timer is. */
  private _carry(from: Socket, to: Socket): void {
    const waiting: { bytes: Buffer; due: number }[] = [];
    const sendDue = (): void => {
      for (let next = waiting[0]; next && next.due <= Date.now(); next = waiting[0]) {
        waiting.shift();
        if (!to.destroyed) {
          send(next.bytes, from, to);
        }
      }
      if (waiting[0]) {
        wait(waiting[0].due - Date.now());
      }
    };
    const wait = (ms: number): void => {
      const timer = setTimeout(() => {
        this._timers.delete(timer);
        sendDue();
      }, ms);
      this._timers.add(timer);
    };
    from.on('data', (bytes: Buffer) => {
      const mode = this._mode;
      if (mode.kind === 'drop' || to.destroyed) {
        return;
      }
      const isFirst = waiting.length === 0;
      const due = Date.now() + (mode.kind === 'delay' ? mode.ms : 0);
      waiting.push({ bytes, due: Math.max(due, waiting.at(-1)?.due ?? 0) });
      if (isFirst) {
        sendDue();
      }
    });
  }

  private _break(): void {
    for (const [client, target] of [...this._pairs]) {
      client.resetAndDestroy();
      target.destroy();
    }
    this._pairs.clear();
  }
}

/** Reads no faster than the other side takes. */
function send(bytes: Buffer, from: Socket, to: Socket): void {
  if (!to.write(bytes)) {
    from.pause();
    to.once('drain', () => from.resume());
  }
}
