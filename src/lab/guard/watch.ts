import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';

/** How long after the last window has gone, and after the editor itself has gone. */
export interface Patience {
  /** No window, and no editor that a window belonged to runs any more. */
  goneMs: number;
  /** No window, but an editor still runs: a window that loads again may not need this extension at once. */
  absentMs: number;
  /** How often editors are looked for while no window is connected. */
  lookMs: number;
}

/** What a window says first: it knows the token of the state file. */
export interface Greeting {
  token: string;
  /** Process id of the editor's main process. */
  editor: number;
}

export interface WatchOptions {
  token: string;
  /** The editor that started the lab. */
  editor: number;
  patience: Patience;
  isAlive: (pid: number) => boolean;
  /** Called once, when it is time to end the lab. */
  onAbandoned: () => void;
}

/** Counts the windows that are connected, by their sockets: a window that crashes closes its own. */
export class Watch {
  private readonly _server: Server;
  private readonly _windows = new Set<Socket>();
  private readonly _editors = new Set<number>();
  private _lonelySince = Date.now();
  private _looking: NodeJS.Timeout | undefined;
  private _closed = false;

  constructor(private readonly _options: WatchOptions) {
    this._editors.add(_options.editor);
    this._server = createServer((socket) => this._greet(socket));
  }

  /** Settles with the port, on loopback. From now on the absence of windows counts. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this._server.once('error', reject);
      this._server.listen(0, '127.0.0.1', () => {
        const address = this._server.address();
        this._waitForWindows();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  }

  close(): void {
    this._closed = true;
    clearInterval(this._looking);
    this._server.close();
    this._windows.forEach((socket) => socket.destroy());
  }

  private _greet(socket: Socket): void {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (this._windows.has(socket) || text.length > 4096) {
        // Nothing more is to be said; a stranger may not fill the memory either.
        text = '';
        return;
      }
      const end = text.indexOf('\n');
      if (end >= 0) {
        this._admit(socket, text.slice(0, end));
      }
    });
  }

  private _admit(socket: Socket, line: string): void {
    const greeting = readGreeting(line);
    if (greeting === undefined || !sameText(greeting.token, this._options.token)) {
      socket.destroy();
      return;
    }
    this._windows.add(socket);
    this._editors.add(greeting.editor);
    clearInterval(this._looking);
    this._looking = undefined;
    socket.once('close', () => {
      this._windows.delete(socket);
      if (this._windows.size === 0 && !this._closed) {
        this._waitForWindows();
      }
    });
    socket.write('welcome\n');
  }

  private _waitForWindows(): void {
    const { patience, isAlive, onAbandoned } = this._options;
    this._lonelySince = Date.now();
    clearInterval(this._looking);
    this._looking = setInterval(() => {
      const editorRuns = [...this._editors].some((pid) => isAlive(pid));
      const allowed = editorRuns ? patience.absentMs : patience.goneMs;
      if (Date.now() - this._lonelySince >= allowed) {
        clearInterval(this._looking);
        onAbandoned();
      }
    }, patience.lookMs);
  }
}

function readGreeting(line: string): Greeting | undefined {
  try {
    const value = JSON.parse(line) as Partial<Greeting>;
    return typeof value.token === 'string' && typeof value.editor === 'number' ? (value as Greeting) : undefined;
  } catch {
    return undefined;
  }
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
