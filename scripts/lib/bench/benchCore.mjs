// @ts-check
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectPath } from '../project.mjs';

/** What the measurements call: the core as the product bundles it, and the texts it is measured with. */
const ENTRY = `
  export { Analyser } from './src/core/rocketmq/analyser';
  export { bytesNameRocketmq } from './src/core/rocketmq/gate';
  export { API_GROUPS } from './src/core/rocketmq/api/groups';
  export { SiteExplainer } from './src/core/rocketmq/explain/siteExplainer';
  export { longJavaFile, plainJavaFile } from './src/test/support/longJavaFile';
  export { seededRandom } from './src/test/support/seededRandom';
  export { Language, Parser } from 'web-tree-sitter';
`;

/**
 * Bundles the core below `folder`.
 * @param {string} folder
 * @returns {Promise<string>} the bundle's path
 */
export async function bundleCore(folder) {
  const outfile = join(folder, 'benchCore.cjs');
  await build({
    absWorkingDir: projectPath(),
    stdin: { contents: ENTRY, resolveDir: projectPath(), loader: 'ts' },
    bundle: true,
    // With its lines kept, an error shows one of them and not the whole.
    minifySyntax: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    outfile,
    alias: { 'web-tree-sitter': projectPath('node_modules/web-tree-sitter/web-tree-sitter.cjs') },
  });
  return outfile;
}

/**
 * @param {string} bundle what `bundleCore` returned
 * @returns {any} its exports
 */
export function loadCore(bundle) {
  return createRequire(import.meta.url)(bundle);
}
