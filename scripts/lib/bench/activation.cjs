/* global WebAssembly */
// node activation.cjs <extension.js>: activates the built extension with a `vscode` that does nothing, and prints what it
// took and what it did in the second after: files read, timers started, WASM loaded.
const fs = require('node:fs');
const Module = require('node:module');
const { performance } = require('node:perf_hooks');

const QUIET = 1_000;
const wait = setTimeout;
/** @type {string[]} */
const seen = [];
let counting = false;

/** Notes calls of the named functions. */
function watch(/** @type {any} */ owner, /** @type {string} */ what, /** @type {readonly string[]} */ names) {
  for (const name of names) {
    const original = owner[name];
    if (typeof original === 'function') {
      owner[name] = function (/** @type {unknown[]} */ ...args) {
        if (counting) {
          seen.push(`${what} ${name}(${typeof args[0] === 'string' ? args[0] : ''})`);
        }
        return Reflect.apply(original, this, args);
      };
    }
  }
}

const reads = [
  'readFile',
  'readFileSync',
  'open',
  'openSync',
  'createReadStream',
  'readdir',
  'readdirSync',
  'stat',
  'statSync',
];
watch(fs, 'fs', reads);
watch(fs.promises, 'fs.promises', reads);
watch(globalThis, 'timer', ['setTimeout', 'setInterval', 'setImmediate']);
watch(WebAssembly, 'WebAssembly', ['compile', 'instantiate', 'compileStreaming', 'instantiateStreaming']);
WebAssembly.Module = new Proxy(WebAssembly.Module, {
  construct(target, args) {
    seen.push('WebAssembly new Module');
    return Reflect.construct(target, args);
  },
});

/** Stands for every object, function and class of the API: whatever is asked of it is another one. */
function anything(/** @type {Record<PropertyKey, unknown>} */ own = {}) {
  return new Proxy(function () {}, {
    get: (_target, key) => {
      if (key in own) {
        return own[key];
      }
      // Neither a promise nor a list nor a text.
      return key === 'then' || typeof key === 'symbol' ? undefined : anything();
    },
    apply: () => anything(),
    construct: () => anything(),
  });
}

class EventEmitter {
  event = () => ({ dispose() {} });
  fire() {}
  dispose() {}
}
const asked = {
  get: (/** @type {string} */ _key, /** @type {unknown} */ fallback) => fallback,
  update() {},
  has: () => false,
};
/** @type {Record<string, unknown>} */
const known = {
  EventEmitter,
  Disposable: class Disposable {
    static from = () => new Disposable();
    dispose() {}
  },
  workspace: anything({
    getConfiguration: () => anything(asked),
    workspaceFolders: undefined,
    textDocuments: [],
    isTrusted: true,
    fs: anything({
      readFile: (/** @type {unknown} */ uri) => {
        seen.push(`vscode reads ${String(uri)}`);
        return new Promise(() => {});
      },
    }),
  }),
  window: anything({ visibleTextEditors: [], activeTextEditor: undefined, tabGroups: anything({ all: [] }) }),
  env: anything({ language: 'en' }),
  l10n: { t: (/** @type {string} */ text) => text },
};
// A bundle copies the names that are there.
const types = fs.readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
const names = [...types.matchAll(/^\texport (?:namespace|class|enum) (\w+)/gm)].map(([, name = '']) => name);
const vscode = Object.fromEntries(names.map((name) => [name, known[name] ?? anything()]));

const load = Module._load;
Module._load = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) =>
  request === 'vscode' ? vscode : load(request, ...rest);

const extension = require(process.argv[2] ?? '');
const context = anything({
  subscriptions: [],
  globalState: anything({ ...asked, setKeysForSync() {}, keys: () => [] }),
});
counting = true;
const start = performance.now();
extension.activate(context);
const took = performance.now() - start;
wait(() => {
  counting = false;
  console.log(JSON.stringify({ took, seen }));
  process.exit(0);
}, QUIET);
