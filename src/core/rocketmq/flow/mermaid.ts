import type { FlowGraph, FlowNode } from './graph';

const SHAPES: Readonly<Record<FlowNode['kind'], readonly [string, string]>> = {
  sender: ['["', '"]'],
  topic: ['[("', '")]'],
  group: ['(["', '"])'],
  'dead-letter': ['[("', '")]'],
};

/** The map as a Mermaid flowchart. */
export function mermaidMap({ nodes, edges }: FlowGraph): string {
  const lines = ['flowchart LR'];
  for (const { id, kind, label, detail, resolved } of nodes) {
    const [open, close] = SHAPES[kind];
    const text = detail === undefined ? escaped(label) : `${escaped(label)}<br/>${escaped(detail)}`;
    lines.push(`  ${id}${open}${text}${close}${resolved ? '' : ':::unresolved'}`);
  }
  for (const { from, to, label, kind } of edges) {
    const arrow = kind === 'dead-letter' ? '-.->' : '-->';
    lines.push(`  ${from} ${arrow}${label === '' ? '' : `|"${escaped(label)}"|`} ${to}`);
  }
  lines.push('  classDef unresolved stroke-dasharray: 4 3');
  return `${lines.join('\n')}\n`;
}

/** Quotes and what Mermaid or HTML would read as marks become entity codes. */
function escaped(text: string): string {
  return text.replace(/[&"<>#;`{}\\|]/g, (character) => `#${character.charCodeAt(0)};`).replace(/\s+/g, ' ');
}
