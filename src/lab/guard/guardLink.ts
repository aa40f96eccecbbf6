import type { Socket } from 'node:net';
import type { LabRecord } from '../../core/lab/labRecord';
import { greetGuard } from './startGuard';

type Guard = NonNullable<LabRecord['guard']>;

/** This window's place at the guard: at most one, held until another lab, or none, is joined. */
export class GuardLink {
  private _held: { token: string; socket: Socket } | undefined;

  /** Undefined: no lab, or one without a guard. Joining the same guard again does nothing. */
  join(guard: Guard | undefined): void {
    if (this._held && this._held.token !== guard?.token) {
      this._held.socket.destroy();
      this._held = undefined;
    }
    if (guard && !this._held) {
      const socket = greetGuard(guard, () => {
        if (this._held?.socket === socket) {
          this._held = undefined;
        }
      });
      this._held = { token: guard.token, socket };
    }
  }

  dispose(): void {
    this.join(undefined);
  }
}
