import type { Binding, CallExpression, Expression } from '../../syntax/model';
import type { Symbolic } from './symbolic';

/** Chains and nestings beyond this many values are left alone: no client is at their end. */
export const LONGEST = 200;

/** What type a file says a value has. */
export interface ValueTypes {
  typeOf(expression: Expression): Symbolic | undefined;
  /** What a call is made on. */
  receiverOf(call: CallExpression): Symbolic | undefined;
}

/** Finds each type once, and ends where a value leads back to itself or too deep. What a value is, the language says. */
export abstract class MemoInference implements ValueTypes {
  private readonly _types = new Map<number, Symbolic | undefined>();
  private readonly _ofBinding = new Map<Binding, Symbolic | undefined>();
  private readonly _running = new Set<number>();

  abstract receiverOf(call: CallExpression): Symbolic | undefined;

  protected abstract _infer(expression: Expression): Symbolic | undefined;

  protected abstract _inferBinding(binding: Binding): Symbolic | undefined;

  typeOf(expression: Expression): Symbolic | undefined {
    if (this._types.has(expression.id)) {
      return this._types.get(expression.id);
    }
    if (this._running.has(expression.id) || this._running.size > LONGEST) {
      return undefined;
    }
    this._running.add(expression.id);
    const type = this._infer(expression);
    this._running.delete(expression.id);
    this._types.set(expression.id, type);
    return type;
  }

  protected _typeOfBinding(binding: Binding): Symbolic | undefined {
    if (!this._ofBinding.has(binding)) {
      // Set before it is known: a variable's value may name the variable.
      this._ofBinding.set(binding, undefined);
      this._ofBinding.set(binding, this._inferBinding(binding));
    }
    return this._ofBinding.get(binding);
  }
}
