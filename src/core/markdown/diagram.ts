/** What a mermaid source says about itself. Empty strings where it says nothing. */
export interface DiagramHead {
  /** First word: `flowchart`, `sequenceDiagram`. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
}

export function readDiagram(source: string): DiagramHead {
  const [, oneLine, block] = /^\s*accDescr(?::[ \t]*(.+)|\s*\{([^}]*)\})/m.exec(source) ?? [];
  return {
    type: /^\s*(?:%%.*\n\s*)*([A-Za-z][\w-]*)/.exec(source)?.[1] ?? '',
    title: /^\s*accTitle:[ \t]*(.+)$/m.exec(source)?.[1]?.trim() ?? '',
    description: (oneLine ?? block ?? '').trim().replace(/\s*\n\s*/g, ' '),
  };
}
