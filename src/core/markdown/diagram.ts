/** What a mermaid source says about itself. Empty strings where it says nothing. */
export interface DiagramHead {
  /** First word: `flowchart`, `sequenceDiagram`. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
}

/** First words of the kinds that our build of mermaid can draw (scripts/lib/mermaidBundle.cjs). */
export const DIAGRAM_TYPES: readonly string[] = [
  'flowchart',
  'graph',
  'sequenceDiagram',
  'stateDiagram-v2',
  'stateDiagram',
  'classDiagram',
];

export function readDiagram(source: string): DiagramHead {
  const [, oneLine, block] = /^\s*accDescr(?::[ \t]*(.+)|\s*\{([^}]*)\})/m.exec(source) ?? [];
  return {
    type: /^\s*(?:%%.*\n\s*)*([A-Za-z][\w-]*)/.exec(source)?.[1] ?? '',
    title: /^\s*accTitle:[ \t]*(.+)$/m.exec(source)?.[1]?.trim() ?? '',
    description: (oneLine ?? block ?? '').trim().replace(/\s*\n\s*/g, ' '),
  };
}
