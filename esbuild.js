// Builds everything into dist/: `node esbuild.js [--watch] [--tests]`.
const { build } = require('./scripts/lib/bundles.cjs');

build({ watch: process.argv.includes('--watch'), tests: process.argv.includes('--tests') }).catch((error) => {
  console.error(error.message ?? error);
  process.exit(1);
});
