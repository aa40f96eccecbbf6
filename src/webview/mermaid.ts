import mermaid from 'mermaid';
import type { MermaidWindow } from './diagrams';

// A script of its own, loaded by diagrams.ts when a lesson has a diagram.
(window as MermaidWindow).rocketmqGuideMermaid = mermaid;
