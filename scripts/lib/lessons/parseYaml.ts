import { LineCounter, parseDocument } from 'yaml';

/** What was read, or the first mistake with its one-based line in `text`. */
export type ParsedYaml = { readonly value: unknown } | { readonly line: number; readonly problem: string };

/** Reads YAML, and JSON, which is YAML too: this parser knows the line of a mistake. Aliases are not allowed. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    return { line: lines.linePos(error.pos[0]).line, problem: firstLine(error.message) };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown };
  } catch (cause) {
    const alias = /(?:^|[\s,[])\*\w/.exec(text)?.index ?? 0;
    return {
      line: lines.linePos(alias).line,
      problem: firstLine(cause instanceof Error ? cause.message : String(cause)),
    };
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
