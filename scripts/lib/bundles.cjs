// The bundles of the product, one function a target. `build` runs them; `--watch` keeps the code bundles fresh.
const esbuild = require('esbuild');
const { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { globSync } = require('glob');
const tsx = require('tsx/cjs/api');
const { buildKnowledge } = require('./knowledge.cjs');
const { mermaidBundle } = require('./mermaidBundle.cjs');
const { copySample } = require('./sample.cjs');

const root = resolve(__dirname, '../..');
const dist = join(root, 'dist');

/** Grammars that ship; each is loaded when a file of its language is first analysed. */
const GRAMMARS = ['java'];

/**
 * - web-tree-sitter's ESM build asks for `import.meta.url`, which a CommonJS bundle has not: its own CommonJS build.
 * - yaml offers Node CommonJS files; of its modules, what is not used falls away.
 * - markdown-it brings a finder of bare links, 24 KB, that lessons never use (`linkify: false`).
 */
const alias = {
  'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs'),
  yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
  'linkify-it': join(__dirname, 'noLinkify.cjs'),
};

/** What is a file beside the bundle must reach the plugin that says so by its name. */
const withBeside = { ...alias, yaml: 'yaml', 'web-tree-sitter': 'web-tree-sitter' };

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  target: 'es2022',
  logLevel: 'warning',
  metafile: true,
  sourcemap: false,
  alias,
};

/** @type {esbuild.BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'], target: 'node20' };

/**
 * Leaves an import to a file beside the bundle, which is loaded when the import runs: the desktop stub must not contain
 * the parts (`core.js`), and those not the YAML library, which only projects with configuration files need.
 * @param {RegExp} filter
 * @param {string} path
 * @returns {esbuild.Plugin}
 */
function beside(filter, path) {
  return {
    name: `beside ${path}`,
    setup(build) {
      build.onResolve({ filter }, ({ kind }) => (kind === 'entry-point' ? undefined : { path, external: true }));
    },
  };
}

/** @returns {esbuild.BuildOptions[]} */
function codeBundles() {
  return [
    {
      ...node,
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/extension.js',
      plugins: [beside(/^\.\/parts$/, './core.js')],
    },
    {
      ...node,
      entryPoints: ['src/parts.ts'],
      outfile: 'dist/core.js',
      plugins: [beside(/^yaml$/, './yaml.js'), beside(/^web-tree-sitter$/, './treeSitter.js')],
      alias: withBeside,
    },
    { ...node, entryPoints: [alias['web-tree-sitter']], outfile: 'dist/treeSitter.js' },
    { ...node, entryPoints: [alias.yaml], outfile: 'dist/yaml.js' },
    {
      ...common,
      platform: 'browser',
      format: 'cjs',
      // web-tree-sitter names Node's modules behind a check of the runtime; they are never reached in a browser.
      external: ['vscode', 'fs/promises', 'module', 'node:*'],
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/web.js',
    },
    ...optional('src/cli/main.ts', { ...node, external: [], outfile: 'dist/cli.js' }),
    {
      ...common,
      platform: 'browser',
      format: 'iife',
      entryPoints: ['src/webview/lesson.ts', 'src/webview/lesson.css'],
      outdir: 'dist/webview',
    },
    mermaidBundle({ ...common, outfile: 'dist/webview/mermaid.js' }),
  ];
}

/**
 * An entry point that a later commit brings.
 * @param {string} entry
 * @param {esbuild.BuildOptions} options
 */
function optional(entry, options) {
  return existsSync(join(root, entry)) ? [{ ...options, entryPoints: [entry] }] : [];
}

/**
 * The host suites, a file each, beside the module that the extension host of a test run loads.
 * @returns {esbuild.BuildOptions}
 */
function testBundle() {
  const suites = globSync('src/test/host/**/*.test.ts', { cwd: root, posix: true }).sort();
  return {
    ...node,
    minify: false,
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    entryPoints: ['src/test/host/index.ts', ...suites],
    outdir: 'dist/test/host',
    outbase: 'src/test/host',
  };
}

/**
 * The host suites of the browser edition in one file: a web worker can load no second one.
 * @returns {esbuild.BuildOptions}
 */
function browserTestBundle() {
  const suites = globSync('src/test/host/**/*.web.test.ts', { cwd: root, posix: true }).sort();
  return {
    ...common,
    platform: 'browser',
    format: 'cjs',
    minify: false,
    sourcemap: 'inline',
    external: ['vscode'],
    // Node's assert is there as a package too; it looks at these two names of Node.
    alias: { 'node:assert/strict': 'assert/' },
    define: { 'process.env.NODE_DEBUG': '""', global: 'globalThis' },
    entryPoints: { index: 'src/test/host/browserIndex.ts' },
    outdir: 'dist/test/web',
    plugins: [browserSuites(suites)],
  };
}

/**
 * `import 'suites'` means all of them; `mocha` means the one that browserIndex.ts has set up.
 * @param {string[]} suites
 * @returns {esbuild.Plugin}
 */
function browserSuites(suites) {
  /** @type {Record<string, string>} */
  const modules = {
    suites: suites.map((path) => `import './${path}';`).join('\n'),
    mocha: 'module.exports = globalThis;',
  };
  return {
    name: 'browser-suites',
    setup(build) {
      build.onResolve({ filter: /^(suites|mocha)$/ }, ({ path }) => ({ path, namespace: 'browser-suites' }));
      build.onLoad({ filter: /.*/, namespace: 'browser-suites' }, ({ path }) => ({
        contents: modules[path],
        resolveDir: root,
      }));
      // Mocha's browser build takes `module.exports` where it can, which would be this bundle's own.
      build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
        contents: `var module, exports;\n${readFileSync(path, 'utf8')}`,
      }));
    },
  };
}

function copyWasm() {
  const from = join(root, 'node_modules');
  mkdirSync(join(dist, 'wasm'), { recursive: true });
  cpSync(join(from, 'web-tree-sitter/web-tree-sitter.wasm'), join(dist, 'wasm/web-tree-sitter.wasm'));
  for (const grammar of GRAMMARS) {
    const file = `tree-sitter-${grammar}.wasm`;
    cpSync(join(from, '@vscode/tree-sitter-wasm/wasm', file), join(dist, 'wasm', file));
  }
}

/** Lessons, roadmaps, regions and snippets. Throws with `file:line: message` lines when the content has a mistake. */
function buildLessons(target) {
  const { compileLessons } = tsx.require('./lessons/compileLessons.ts', __filename);
  compileLessons(root, target);
}

/** @param {{ watch: boolean, tests: boolean }} options */
async function build({ watch, tests }) {
  // Screenshots of the last test run are worth more than a tidy folder.
  for (const entry of existsSync(dist) ? readdirSync(dist) : []) {
    if (entry !== 'screenshots') {
      rmSync(join(dist, entry), { recursive: true, force: true });
    }
  }
  copyWasm();
  buildLessons(dist);
  buildKnowledge(root, dist);
  copySample(root, dist);
  const bundles = [...codeBundles(), ...(tests ? [testBundle(), browserTestBundle()] : [])];
  if (watch) {
    const contexts = await Promise.all(bundles.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  await Promise.all(bundles.map((options) => esbuild.build(options)));
}

module.exports = { build, buildLessons, codeBundles, root };
