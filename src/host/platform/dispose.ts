import type * as vscode from 'vscode';

/** Owns what it registers and frees it in reverse order, once. Whoever creates an instance disposes it. */
export abstract class Disposable implements vscode.Disposable {
  private readonly _owned: vscode.Disposable[] = [];
  private _disposed = false;

  /** True after dispose: check it after every `await`. */
  get isDisposed(): boolean {
    return this._disposed;
  }

  dispose(): void {
    if (this._disposed) {
      return;
    }
    this._disposed = true;
    for (const owned of this._owned.splice(0).reverse()) {
      owned.dispose();
    }
  }

  /** Hands `value` over; something registered after dispose is disposed at once, so a late `await` cannot leak. */
  protected _register<T extends vscode.Disposable>(value: T): T {
    if (this._disposed) {
      value.dispose();
    } else {
      this._owned.push(value);
    }
    return value;
  }
}

/** Holds at most one disposable, "the current one": setting another disposes the one before. */
export class DisposableValue<T extends vscode.Disposable> implements vscode.Disposable {
  private _value: T | undefined;

  get value(): T | undefined {
    return this._value;
  }

  set value(next: T | undefined) {
    if (next !== this._value) {
      this._value?.dispose();
      this._value = next;
    }
  }

  dispose(): void {
    this.value = undefined;
  }
}
