// node coldAnswer.cjs <bundle>: prints the milliseconds from nothing to the sites of a 2,000-line file.
const { assets } = require('./wasmAssets.cjs');

const start = performance.now();
const core = require(process.argv[2] ?? '');
const text = core.longJavaFile(2_000);
const making = performance.now();
core.longJavaFile(2_000);
const ownText = performance.now() - making;

void (async () => {
  const analyser = core.Analyser.create(assets);
  await analyser.prepare('Desk.java');
  await analyser.withRules?.();
  const facts = analyser.update('open', { path: 'Desk.java', text });
  if (facts.sites.length === 0) {
    throw new Error('Nothing was found.');
  }
  console.log(performance.now() - start - 2 * ownText);
})();
