import type * as vscode from 'vscode';
import { type Admin, AdminError } from '../../core/lab/adminModel';
import { Listeners } from '../../core/util/listeners';
import type {
  Messaging,
  ReceivedMessage,
  SendOutcome,
  SendRequest,
  TransactionCheck,
  Watch,
  WatchRequest,
} from '../../core/lab/messagingModel';
import type { LabConnection } from '../../core/lab/model';
import { lazy } from '../../core/util/lazy';

/** The part of src/labClient that the session starts. */
export interface LabTools {
  readonly startAdmin: (options: {
    readonly connection: LabConnection;
    readonly sources: string;
    readonly log: (line: string) => void;
  }) => Promise<Admin & { readonly ended: Promise<void>; dispose(): void }>;
  readonly createMessaging: (options: {
    readonly connection: LabConnection;
    readonly log: Record<'info' | 'warn' | 'error', (...values: unknown[]) => void>;
    readonly onCheck: (check: TransactionCheck) => void;
  }) => Messaging;
  readonly runPrograms: (
    programs: readonly (readonly [string, ...string[]])[],
    options: {
      readonly cwd: string;
      readonly env: Readonly<Record<string, string>>;
      readonly write: (text: string) => void;
      readonly onStart: (program: readonly string[]) => void;
    },
  ) => { readonly ended: Promise<number>; stop(): void };
}

export interface LabSessionDeps {
  readonly tools: () => Promise<LabTools>;
  /** Folder of the admin process's sources. */
  readonly sources: string;
  readonly log: vscode.LogOutputChannel;
}

export interface SentMessage extends SendOutcome {
  readonly request: SendRequest;
}

export interface GroupMessage extends ReceivedMessage {
  readonly group: string;
}

/** What is kept of what was sent and received; older ones go. */
const KEPT = 1000;

/** Work on one running lab. Its processes and clients start on first use, and end with it. */
export class LabSession implements vscode.Disposable {
  private _running: Promise<Admin & { dispose(): void }> | undefined;
  private _isDisposed = false;
  private readonly _messaging = lazy(async () => {
    const { createMessaging } = await this._deps.tools();
    const { log } = this._deps;
    // The client writes formats with values; the log of an output channel takes them apart the same way.
    const line = (values: unknown[]) => values.map(String).join(' ');
    return createMessaging({
      connection: this.connection,
      log: {
        info: () => undefined,
        warn: (...values) => log.debug(line(values)),
        error: (...values) => log.debug(line(values)),
      },
      onCheck: (check) => {
        this.checks.push(check);
        this._changed.fire();
      },
    });
  });
  private readonly _changed = new Listeners<void>();
  private _hasMessaging = false;
  readonly sent: SentMessage[] = [];
  readonly received: GroupMessage[] = [];
  readonly checks: TransactionCheck[] = [];
  /** Something was sent, received or asked. */
  readonly onDidChange = this._changed.add;

  constructor(
    readonly connection: LabConnection,
    private readonly _deps: LabSessionDeps,
  ) {}

  /** Rejects with AdminError. A process that ended is started again by the next call. */
  async admin(): Promise<Admin> {
    if (this._isDisposed) {
      throw new AdminError('the lab has stopped', -1);
    }
    this._running ??= this._start();
    return this._running;
  }

  async send(request: SendRequest): Promise<SentMessage> {
    const outcome = await (await this._messages()).send(request);
    const sent = { ...outcome, request };
    this.sent.unshift(sent);
    this.sent.splice(KEPT);
    this._changed.fire();
    return sent;
  }

  async receive(request: Parameters<Messaging['receive']>[0]): Promise<readonly ReceivedMessage[]> {
    const messages = await (await this._messages()).receive(request);
    messages.forEach((message) => this._keep({ ...message, group: request.group }));
    return messages;
  }

  async watch(request: WatchRequest): Promise<Watch> {
    return (await this._messages()).watch(request, (message) => this._keep({ ...message, group: request.group }));
  }

  async decide(id: string, decision: 'commit' | 'rollback'): Promise<void> {
    (await this._messages()).decide(id, decision);
  }

  dispose(): void {
    this._isDisposed = true;
    this._running?.then((admin) => admin.dispose()).catch(() => undefined);
    if (this._hasMessaging) {
      this._messaging()
        .then((messaging) => messaging.dispose())
        .catch(() => undefined);
    }
    this._changed.clear();
  }

  private _messages(): Promise<Messaging> {
    this._hasMessaging = true;
    return this._messaging();
  }

  private _keep(message: GroupMessage): void {
    this.received.unshift(message);
    this.received.splice(KEPT);
    this._changed.fire();
  }

  private async _start(): Promise<Admin & { dispose(): void }> {
    try {
      const { startAdmin } = await this._deps.tools();
      const { log, sources } = this._deps;
      const admin = await startAdmin({ connection: this.connection, sources, log: (line) => log.debug(line) });
      void admin.ended.then(() => (this._running = undefined));
      if (this._isDisposed) {
        admin.dispose();
      }
      return admin;
    } catch (cause) {
      this._running = undefined;
      throw cause;
    }
  }
}
