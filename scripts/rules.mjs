/**
 * Writes the rules' ids and tables wherever they are repeated: the setting in package.json, the schema of
 * rocketmq-guide.json, docs/rules.md and docs/rules.zh-CN.md.
 *
 *   npm run rules
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { ruleFiles } = createRequire(import.meta.url)('./lib/rulesTable.cjs');
const root = join(import.meta.dirname, '..');

for (const [path, text] of Object.entries(await ruleFiles(root))) {
  writeFileSync(join(root, path), text);
  console.log(path);
}
