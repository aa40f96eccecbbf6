// The runtime and the grammars as packages bring them.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const modules = join(__dirname, '../../../node_modules');

/** @param {string} path `wasm/<name>` */
function wasm(path) {
  const name = path.replace(/^wasm\//, '');
  const folder = name === 'web-tree-sitter.wasm' ? 'web-tree-sitter' : '@vscode/tree-sitter-wasm/wasm';
  return new Uint8Array(readFileSync(join(modules, folder, name)));
}

const assets = {
  readBytes: (/** @type {string} */ path) => Promise.resolve(wasm(path)),
  readText: (/** @type {string} */ path) => Promise.reject(new Error(`No ${path} here.`)),
};

module.exports = { assets, wasm };
