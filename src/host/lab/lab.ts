import type * as vscode from 'vscode';
import type { LabConnection, LabProfile, LabState } from '../../core/lab/model';

/** How long a step of the last start took; for the log, the bench and the tests. */
export interface LabPhase {
  readonly name: string;
  readonly seconds: number;
}

/**
 * The user's RocketMQ: one for all windows, started by the lab, or at an address that the user named. Nothing is
 * downloaded, written, started or contacted before the user said so in a dialog.
 */
export interface Lab {
  readonly state: LabState;
  /** Fires after every change of `state`, also when a process of the lab ends by itself. */
  readonly onDidChange: vscode.Event<LabState>;
  /** What works can be done on; undefined unless the state is `running`. */
  readonly connection: LabConnection | undefined;
  /** Of the last start in this window; empty before. */
  readonly phases: readonly LabPhase[];

  /**
   * Asks, prepares, starts, and settles once a message was sent and received. Without a profile the user chooses one.
   * Settles with the connection at once when the lab already runs; with undefined when the user declined or cancelled.
   * Rejects with a `LabFailure`; the state is then `failed`.
   */
  start(profile?: LabProfile): Promise<LabConnection | undefined>;
  /** Ends exactly what `start` started, or lets go of a given address; settles when all processes are gone. */
  stop(): Promise<void>;
  /** Ends a process as a crash would. `name` as in `LabProcess`. */
  kill(name: string): Promise<void>;
  /** Stops a process in its tracks (SIGSTOP), or lets it go on; not on Windows. */
  setFrozen(name: string, frozen: boolean): Promise<void>;
  /** Starts a process again with its data; settles when it answers. */
  restart(name: string): Promise<void>;
}
