import { flowGraph, type FlowGraph } from './graph';
import { mermaidMap } from './mermaid';
import { svgMap } from './svg';

// What the map's panel draws with: one module, loaded when the panel is first opened.
export { flowGraph, mermaidMap, svgMap };
export type { FlowGraph };
