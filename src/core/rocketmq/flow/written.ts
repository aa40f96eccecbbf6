import type { FlowFile, Value } from './model';

/** A value as somebody would write it, for names that could not be resolved. `file` is where it stands. */
export function written(value: Value, file: FlowFile): string {
  const next = (part: Value) => written(part, file);
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'name':
      return value.name;
    case 'self':
      return 'this';
    case 'parameter':
      return file.callables[value.callable]?.parameters[value.index]?.name ?? '…';
    case 'member':
      return value.of.kind === 'self' ? value.name : `${next(value.of)}.${value.name}`;
    case 'call':
      return `${value.of === undefined ? '' : `${next(value.of)}.`}${value.name}(${value.args.map(quoted).join(', ')})`;
    case 'new':
      return `new ${value.type}(${value.args.map(quoted).join(', ')})`;
    case 'sum':
      return value.parts.map(quoted).join(' + ');
    case 'choice':
      return value.options.map(next).join(' | ');
    case 'typed':
      return value.type;
    case 'changed':
    case 'each':
      return next(value.of);
    default:
      return '…';
  }

  function quoted(part: Value): string {
    return part.kind === 'text' ? `"${part.text}"` : next(part);
  }
}
