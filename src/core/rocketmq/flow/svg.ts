import { Graph, layout } from '@dagrejs/dagre';
import { escapeHtml } from '../../util/escapeHtml';
import type { FlowEdge, FlowGraph, FlowNode } from './graph';

const CHARACTER = 7.4;
const WIDE_CHARACTER = 13;
const PADDING = 14;
const LINE = 18;
const MARGIN = 16;

export interface SvgOptions {
  /** What a screen reader says for the whole picture. */
  readonly title: string;
  /** With colours of its own, for a file; without, a style sheet colours the classes. */
  readonly standalone: boolean;
}

/** Draws the map. Nodes are `g.node.<kind>` with `data-id`, edges `g.edge.<kind>` with `data-from` and `data-to`. */
export function svgMap(graph: FlowGraph, { title, standalone }: SvgOptions): string {
  const drawing = new Graph();
  drawing.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 70, edgesep: 12, marginx: MARGIN, marginy: MARGIN });
  drawing.setDefaultEdgeLabel(() => ({}));
  for (const node of graph.nodes) {
    const width = Math.max(textWidth(node.label), textWidth(node.detail ?? '') * 0.85) + 2 * PADDING;
    drawing.setNode(node.id, { width, height: node.detail === undefined ? 34 : 34 + LINE });
  }
  for (const { from, to, label } of graph.edges) {
    drawing.setEdge(from, to, label === '' ? {} : { width: textWidth(label) * 0.85 + 8, height: LINE, labelpos: 'c' });
  }
  layout(drawing);
  const { width = 0, height = 0 } = drawing.graph() as { width?: number; height?: number };
  const size = { width: Math.max(Math.ceil(width), 1), height: Math.max(Math.ceil(height), 1) };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="flow-map" role="${standalone ? 'img' : 'group'}" aria-label="${escapeHtml(title)}" ` +
      `viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">`,
    `<title>${escapeHtml(title)}</title>`,
    standalone ? `<style>${STYLE}</style>` : '',
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">' +
      '<path class="head" d="M0 0 8 4 0 8z"/></marker></defs>',
    ...graph.edges.map((edge) => drawEdge(edge, drawing)),
    ...graph.nodes.map((node) => drawNode(node, drawing)),
    '</svg>',
  ].join('');
}

function drawNode(node: FlowNode, drawing: Graph): string {
  const { x, y, width, height } = drawing.node(node.id) as { x: number; y: number; width: number; height: number };
  const [left, top] = [x - width / 2, y - height / 2];
  const radius = node.kind === 'group' ? height / 2 : node.kind === 'sender' ? 3 : 8;
  const first = node.detail === undefined ? y + 5 : y - 4;
  const detail =
    node.detail === undefined
      ? ''
      : `<text class="detail" x="${round(x)}" y="${round(y + 14)}">${escapeHtml(node.detail)}</text>`;
  return (
    `<g class="node ${node.kind}${node.resolved ? '' : ' unresolved'}" data-id="${node.id}">` +
    `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="${round(radius)}"/>` +
    `<text x="${round(x)}" y="${round(first)}">${escapeHtml(node.label)}</text>${detail}</g>`
  );
}

function drawEdge({ from, to, label, kind }: FlowEdge, drawing: Graph): string {
  const { points, x, y } = drawing.edge(from, to) as { points: { x: number; y: number }[]; x?: number; y?: number };
  const path = points.map((point, i) => `${i === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join('');
  const text =
    label === '' || x === undefined || y === undefined
      ? ''
      : `<text x="${round(x)}" y="${round(y + 4)}">${escapeHtml(label)}</text>`;
  return (
    `<g class="edge ${kind}" data-from="${from}" data-to="${to}">` +
    `<path d="${path}" marker-end="url(#arrow)"/>${text}</g>`
  );
}

/** About as wide as the text is drawn: Chinese characters are twice as wide as Latin ones. */
function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? WIDE_CHARACTER : CHARACTER), 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const STYLE = [
  'svg{background:#fff;font:13px system-ui,sans-serif}',
  'text{text-anchor:middle;fill:#1f2328}',
  '.detail,.edge text{font-size:11px;fill:#57606a}',
  '.node rect{fill:#f6f8fa;stroke:#57606a}',
  '.topic rect{fill:#ddf4ff;stroke:#0969da}',
  '.group rect{fill:#dafbe1;stroke:#1a7f37}',
  '.dead-letter rect{fill:#ffebe9;stroke:#cf222e}',
  '.unresolved rect{stroke-dasharray:4 3}',
  '.edge path{fill:none;stroke:#57606a}',
  '.edge.dead-letter path{stroke-dasharray:4 3}',
  '.edge text{paint-order:stroke;stroke:#fff;stroke-width:4px}',
  '.head{fill:#57606a;stroke:none}',
].join('');
