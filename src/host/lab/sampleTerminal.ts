import * as vscode from 'vscode';

/** What runs in it. */
export interface Running {
  readonly ended: Promise<number>;
  stop(): void;
}

type Start = (write: (text: string) => void, onStart: (program: readonly string[]) => void) => Running;

/** A terminal that shows commands and what they print. It stays open afterwards; closing it, or Ctrl+C, ends them. */
export class SampleTerminal implements vscode.Pseudoterminal {
  private readonly _written = new vscode.EventEmitter<string>();
  private _running: Running | undefined;
  readonly onDidWrite = this._written.event;

  constructor(private readonly _start: Start) {}

  open(): void {
    const running = this._start(
      (text) => this._write(text),
      (program) => this._write(`\u001b[1m> ${program.join(' ')}\u001b[0m\n`),
    );
    this._running = running;
    void running.ended.then((code) => {
      this._running = undefined;
      this._write(`\n\u001b[2m${vscode.l10n.t('Ended with code {0}. You can close this terminal.', code)}\u001b[0m\n`);
    });
  }

  close(): void {
    this._running?.stop();
    this._written.dispose();
  }

  handleInput(data: string): void {
    if (data === '\u0003') {
      this._running?.stop();
    }
  }

  /** A terminal moves the cursor to the left on a carriage return only. */
  private _write(text: string): void {
    this._written.fire(text.replace(/\r?\n/g, '\r\n'));
  }
}
