import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What the user typed cannot be done; the message is one line for the user. */
export class BadArguments extends Error {}

/** What follows the command: values of the options, and everything else. Throws BadArguments. */
export function readOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    // Node's message has a hint on further lines.
    throw new BadArguments((error instanceof Error ? error.message : String(error)).split('\n')[0]);
  }
}

/** The value of an option with a few allowed ones. Throws BadArguments for any other. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) {
    throw new BadArguments(`${option} must be one of ${allowed.join(', ')}, not "${value}".`);
  }
  return found;
}
