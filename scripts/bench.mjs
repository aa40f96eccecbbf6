// npm run bench: what the budgets allow beside what the built product has. Sizes, since a time would be noise.
import { bundleSizes, sizeInWords } from './lib/budgets.mjs';

const sizes = bundleSizes();
if (sizes.length === 0) {
  console.error('Nothing is built yet: run `npm run build` first.');
  process.exit(1);
}
for (const size of sizes) {
  console.log(sizeInWords(size));
}
process.exit(sizes.some(({ bytes, budget }) => bytes > budget) ? 1 : 0);
