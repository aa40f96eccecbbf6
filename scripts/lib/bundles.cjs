// The bundles of the product, one function a target. `build` runs them; `--watch` keeps the code bundles fresh.
const esbuild = require('esbuild');
const { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join, relative, resolve } = require('node:path');
const { globSync } = require('glob');
const tsx = require('tsx/cjs/api');
const { buildConfiguration } = require('./configuration.cjs');
const { buildErrors } = require('./errors.cjs');
const { buildKnowledge } = require('./knowledge.cjs');
const { buildRules } = require('./rules.cjs');
const { mermaidBundle } = require('./mermaidBundle.cjs');
const { packAssets } = require('./packAssets.cjs');
const { copySample } = require('./sample.cjs');

const root = resolve(__dirname, '../..');
const dist = join(root, 'dist');

/** Grammars that ship; each is loaded when a file of its language is first analysed. */
const GRAMMARS = ['java', 'go', 'python', 'tsx', 'kotlin'];
/** Packages of grammars that VS Code's own collection has not. */
const OTHER_GRAMMARS = { kotlin: '@tree-sitter-grammars/tree-sitter-kotlin' };

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

/**
 * What is large and not needed at once: modules that the code imports dynamically and that become files beside the
 * bundle, by their names in dist/chunks.
 */
const CHUNKS = {
  lesson: 'src/core/curriculum/reading.ts',
  configuration: 'src/core/rocketmq/configuration/configurationFiles.ts',
  explain: 'src/core/rocketmq/explain/createExplainer.ts',
  formats: 'src/core/rocketmq/formats.ts',
  // With what lays it out: 48 KB that only the panel of the map needs (elkjs would be 1.5 MB).
  map: 'src/core/rocketmq/flow/drawn.ts',
  flow: 'src/core/rocketmq/flow/following.ts',
  rules: 'src/core/rocketmq/rules/ruleSet.ts',
  languages: 'src/core/syntax/languages/otherLanguages.ts',
  search: 'src/core/curriculum/findLessons.ts',
  treeSitter: 'src/core/syntax/treeSitter.ts',
  // The one chunk that asks for Node and the editor; the browser edition never loads it.
  lab: 'src/host/lab/localFeatures.ts',
  labClient: 'src/labClient/labTools.ts',
  errors: 'src/core/curriculum/errorReading.ts',
  // Asks for Node, as the lab does.
  diagnosis: 'src/host/lab/diagnosisFeatures.ts',
};

/**
 * The official Node.js client in one file: its native module for checksums does what zlib does, its logger would write
 * into the user's home folder, and it reads its own package.json at run time. What goes to a lab on this machine must
 * not take the way through an HTTP proxy that the environment names.
 * @type {Readonly<Record<string, esbuild.BuildOptions>>}
 */
const CHUNK_OPTIONS = {
  labClient: {
    alias: {
      '@node-rs/crc32': join(root, 'src/labClient/crc32.ts'),
      'egg-logger': join(root, 'src/labClient/noLogger.ts'),
    },
    define: Object.fromEntries(
      ['grpc_proxy', 'https_proxy', 'http_proxy'].map((name) => [`process.env.${name}`, '""']),
    ),
  },
};

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
 * The desktop stub must not contain the parts: they are `core.js`, loaded when the import runs.
 * @returns {esbuild.Plugin}
 */
function partsBeside() {
  return {
    name: 'parts beside',
    setup(build) {
      build.onResolve({ filter: /^\.\/parts$/ }, () => ({ path: './core.js', external: true }));
    },
  };
}

/**
 * Leaves dynamic imports of chunks to the files in dist/chunks.
 * @param {string} [folder] of the chunks, seen from the file that is made
 * @returns {esbuild.Plugin}
 */
function chunksBeside(folder = './chunks') {
  return {
    name: 'chunks beside',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
        const wanted = relative(root, resolve(resolveDir, `${path}.ts`)).replaceAll('\\', '/');
        const chunk = Object.entries(CHUNKS).find(([, file]) => file === wanted);
        return kind === 'dynamic-import' && chunk ? { path: `${folder}/${chunk[0]}.js`, external: true } : undefined;
      });
    },
  };
}

/** @returns {esbuild.BuildOptions[]} */
function chunkBundles() {
  return Object.entries(CHUNKS).map(([name, file]) => ({
    // For Node's sake, which finds a chunk's exports by what this platform adds.
    ...node,
    entryPoints: [file],
    outfile: `dist/chunks/${name}.js`,
    ...CHUNK_OPTIONS[name],
    plugins: [chunksBeside('.'), ...(name === 'labClient' ? [clientVersion()] : [])],
  }));
}

/**
 * Writes the version of the Node.js client where it would read its package.json.
 * @returns {esbuild.Plugin}
 */
function clientVersion() {
  return {
    name: 'client version',
    setup(build) {
      build.onLoad({ filter: /rocketmq-client-nodejs[\\/]dist[\\/]client[\\/]UserAgent\.js$/ }, ({ path }) => {
        const { version } = JSON.parse(readFileSync(join(dirname(path), '../../package.json'), 'utf8'));
        const read = /JSON\.parse\(.*readFileSync.*package\.json.*\)\.version/;
        const text = readFileSync(path, 'utf8');
        if (!read.test(text)) {
          throw new Error(`${path} no longer reads its version as it did`);
        }
        return { contents: text.replace(read, JSON.stringify(version)) };
      });
    },
  };
}

/**
 * VS Code runs a browser extension as one file, without `require` for others and without `import()`. Chunks are read
 * through its file service and evaluated as VS Code itself evaluates the main file.
 */
const browserChunks = `
const loadedChunks = {};
function loadChunk(file) {
  return (loadedChunks[file] ??= readChunk(file).catch((error) => {
    delete loadedChunks[file];
    throw error;
  }));
}
async function readChunk(file) {
  const vscode = require('vscode');
  const { extensionUri } = vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide');
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', file));
  const module = { exports: {} };
  const code = new TextDecoder().decode(bytes).replace(/\\bimport\\("\\.\\/(\\w+\\.js)"\\)/g, 'loadChunk("./chunks/$1")');
  const run = new Function('module', 'exports', 'require', 'loadChunk', code);
  run(module, module.exports, require, loadChunk);
  return module.exports;
}
`;

/**
 * Writes the browser bundle with its imports of chunks led to `loadChunk`. Fails when there is none left to lead.
 * @returns {esbuild.Plugin}
 */
function chunksInBrowser() {
  return {
    name: 'chunks in the browser',
    setup(build) {
      build.onEnd(({ outputFiles = [] }) => {
        for (const { path, text } of outputFiles) {
          const led = text.replace(/\bimport\("(\.\/chunks\/\w+\.js)"\)/g, 'loadChunk("$1")');
          for (const name of Object.keys(CHUNKS)) {
            if (!led.includes(`loadChunk("./chunks/${name}.js")`)) {
              throw new Error(`${path} never loads the chunk ${name}`);
            }
          }
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, led);
        }
      });
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
      plugins: [partsBeside()],
    },
    {
      ...node,
      entryPoints: ['src/parts.ts'],
      outfile: 'dist/core.js',
      plugins: [chunksBeside()],
    },
    ...chunkBundles(),
    {
      ...common,
      platform: 'browser',
      format: 'cjs',
      // web-tree-sitter names Node's modules behind a check of the runtime; they are never reached in a browser.
      external: ['vscode', 'fs/promises', 'module', 'node:*'],
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/web.js',
      write: false,
      banner: { js: browserChunks },
      plugins: [chunksBeside(), chunksInBrowser()],
    },
    { ...node, external: [], entryPoints: ['src/lab/guard/guard.ts'], outfile: 'dist/labGuard.js' },
    ...optional('src/cli/main.ts', { ...node, external: [], outfile: 'dist/cli.js', plugins: [chunksBeside()] }),
    {
      ...common,
      platform: 'browser',
      format: 'iife',
      entryPoints: [
        'src/webview/lesson.ts',
        'src/webview/lesson.css',
        'src/webview/map.ts',
        'src/webview/map.css',
        'src/webview/print.css',
        'src/webview/lab.ts',
        'src/webview/lab.css',
      ],
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
    const folder = OTHER_GRAMMARS[grammar] ?? '@vscode/tree-sitter-wasm/wasm';
    cpSync(join(from, folder, file), join(dist, 'wasm', file));
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
  buildConfiguration(root, dist);
  buildRules(root, dist);
  buildErrors(root, dist);
  copySample(root, dist);
  cpSync(join(root, 'src/lab/java'), join(dist, 'lab'), { recursive: true });
  await packAssets(dist);
  const bundles = [...codeBundles(), ...(tests ? [testBundle(), browserTestBundle()] : [])];
  if (watch) {
    const contexts = await Promise.all(bundles.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  await Promise.all(bundles.map((options) => esbuild.build(options)));
}

module.exports = { build, buildLessons, codeBundles, root };
