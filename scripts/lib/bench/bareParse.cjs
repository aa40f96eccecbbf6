// node bareParse.cjs <bundle> <folder>: reads every Java file, and parses those that name RocketMQ. Nothing else: what
// any analysis with this parser costs at least.
const { closeSync, openSync, readdirSync, readSync } = require('node:fs');
const { join } = require('node:path');
const { wasm } = require('./wasmAssets.cjs');

const [, , bundle = '', folder = ''] = process.argv;
const { bytesNameRocketmq, Language, Parser } = require(bundle);

void (async () => {
  await Parser.init({ wasmBinary: wasm('wasm/web-tree-sitter.wasm') });
  const parser = new Parser();
  parser.setLanguage(await Language.load(wasm('wasm/tree-sitter-java.wasm')));
  const buffer = Buffer.alloc(1 << 20);
  let parsed = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.java')) {
      continue;
    }
    const file = openSync(join(folder, name), 'r');
    const bytes = buffer.subarray(0, readSync(file, buffer));
    closeSync(file);
    if (bytesNameRocketmq(bytes)) {
      parser.parse(bytes.toString('utf8')).delete();
      parsed++;
    }
  }
  console.log(parsed);
})();
