// A build of mermaid with the kinds of diagrams that lessons use: a third of the whole. What is left out is loaded by
// mermaid with import() when a diagram of that kind is drawn; those imports end in a file that says so.
const { basename } = require('node:path');

/** Kinds that stay, and the layout that flow, state and class diagrams are drawn with. */
const KEPT =
  /^(flowDiagram|sequenceDiagram|classDiagram|classDiagram-v2|stateDiagram|stateDiagram-v2|dagre)-[A-Z0-9]+\.mjs$/;

/** @type {import('esbuild').Plugin} */
const onlyOurDiagrams = {
  name: 'only-our-diagrams',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ kind, path, importer }) => {
      const ofMermaid = /[\\/]mermaid[\\/]dist[\\/]/.test(importer);
      return kind === 'dynamic-import' && ofMermaid && !KEPT.test(basename(path))
        ? { path: basename(path), namespace: 'left-out' }
        : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `throw new Error('Diagrams of this kind are not part of this build: ${path.replace(/[^\w.-]/g, '')}');`,
    }));
  },
};

/**
 * @param {import('esbuild').BuildOptions} options
 * @returns {import('esbuild').BuildOptions}
 */
function mermaidBundle(options) {
  return {
    ...options,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['src/webview/mermaid.ts'],
    plugins: [onlyOurDiagrams],
  };
}

module.exports = { mermaidBundle };
