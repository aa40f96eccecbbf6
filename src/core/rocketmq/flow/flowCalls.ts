import type { Source } from '../../syntax/source';
import type { FlowCall, InnerPlace } from './model';
import type { Values } from './values';

const CALLS_AT_MOST = 500;

/** Calls of methods, and creations of types, of the wanted names, whatever they are called on. */
export function flowCalls(
  source: Source,
  values: Values,
  placeAt: (offset: number) => InnerPlace,
  wanted: ReadonlySet<string>,
): FlowCall[] {
  const found: { start: number; call: FlowCall }[] = [];
  for (const name of wanted) {
    const pattern = new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?=\\s*[(<])`, 'g');
    for (const match of source.text.matchAll(pattern)) {
      const start = match.index;
      const occurrence = source.occurrence({ name, start, end: start + name.length, block: -1 });
      if ((occurrence?.role !== 'call' && occurrence?.role !== 'creation') || found.length >= CALLS_AT_MOST) {
        continue;
      }
      const { expression } = occurrence;
      const receiver = expression.kind === 'call' ? expression.object : undefined;
      const call: FlowCall = {
        name,
        form: occurrence.role,
        ...(receiver === undefined ? {} : { receiver: values.value(receiver) }),
        args: expression.arguments.map((argument) => values.argument(argument)),
        range: source.range(start, start + name.length),
        place: placeAt(start),
      };
      found.push({ start, call });
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ call }) => call);
}
