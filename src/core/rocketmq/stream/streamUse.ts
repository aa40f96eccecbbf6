import type { StreamConfiguration } from './streamConfiguration';

/** What the configuration of a module, all its files together, says of Spring Cloud Stream. */
export class StreamUse {
  constructor(private readonly _files: readonly StreamConfiguration[]) {}

  /** RocketMQ's binder is in use in this module. */
  get rocketmq(): boolean {
    return this._files.some((file) => file.rocketmq);
  }

  /** Whether a binding reaches RocketMQ. One that is not configured does where RocketMQ's is the only binder. */
  isRocketmq(binding: string): boolean {
    if (!this.rocketmq) {
      return false;
    }
    const asked = this._first((file) => (file.bindings[binding] === '' ? undefined : file.bindings[binding]));
    const binder = asked ?? this._first((file) => file.defaultBinder);
    if (binder !== undefined) {
      return (this._first((file) => file.binders[binder]) ?? binder) === 'rocketmq';
    }
    return !this._files.some((file) => file.others) || this._files.some((file) => file.own.includes(binding));
  }

  /** Whether a function bean of that name is bound to RocketMQ. */
  bindsFunction(name: string): boolean {
    return this._files.some((file) =>
      [...Object.keys(file.bindings), ...file.own].some(
        (binding) => isOfFunction(binding, name) && this.isRocketmq(binding),
      ),
    );
  }

  private _first<T>(of: (file: StreamConfiguration) => T | undefined): T | undefined {
    for (const file of this._files) {
      const found = of(file);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }
}

/** `orders-in-0` and `orders-out-0`; of composed functions (`decode|orders`, written `decodeorders-in-0`) not. */
function isOfFunction(binding: string, name: string): boolean {
  return new RegExp(`^\\[?${name.replace(/\W/g, '\\$&')}-(?:in|out)-\\d+\\]?$`).test(binding);
}
