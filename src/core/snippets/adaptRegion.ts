import type { CodeRegion, Snippet } from './model';

/** How a compiled region has to change to fit the place it goes to. */
export interface Adaptation {
  /** Role (`producer`, `template`) -> the identifier that the place uses for it. */
  readonly names: Readonly<Record<string, string>>;
  /** Simple type name -> qualified name (ImportPlan.spelledOut). */
  readonly spelledOut: ReadonlyMap<string, string>;
}

/**
 * The region's text with its identifiers renamed and the types spelled out. Only whole words outside string literals
 * and comments change; a word after a dot is a member, not the variable.
 */
export function adaptRegion(region: CodeRegion, snippet: Snippet | undefined, change: Adaptation): CodeRegion {
  const renames = new Map<string, string>(change.spelledOut);
  for (const [role, identifier] of Object.entries(snippet?.names ?? {})) {
    const inScope = change.names[role];
    if (inScope !== undefined && inScope !== identifier) {
      renames.set(identifier, inScope);
    }
  }
  return renames.size === 0 ? region : { ...region, text: replaceWords(region.text, renames) };
}

const TOKEN =
  /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<dot>\.\s*)?(?<word>[\p{L}_$][\p{L}\p{N}_$]*)/gu;

function replaceWords(text: string, renames: ReadonlyMap<string, string>): string {
  return text.replace(TOKEN, (all: string, ...rest: unknown[]) => {
    const { dot, word } = rest.at(-1) as { dot?: string; word?: string };
    const next = word === undefined || dot !== undefined ? undefined : renames.get(word);
    return next ?? all;
  });
}
