import { connect } from 'node:net';
import { splitEndpoint } from '../core/lab/endpoint';
import type { Endpoint } from '../core/lab/model';

/** Whether something accepts connections there; nothing is said to it. False after the time, too. */
export function canReach(endpoint: Endpoint, timeoutMs: number): Promise<boolean> {
  const place = splitEndpoint(endpoint);
  if (place === undefined) {
    return Promise.resolve(false);
  }
  return new Promise((resolve) => {
    const socket = connect({ ...place, timeout: timeoutMs });
    const done = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}
