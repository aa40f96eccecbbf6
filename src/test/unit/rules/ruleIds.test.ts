import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

suite('Ids of rules', function () {
  this.timeout(30_000);

  test('Should be the same in the setting, in the schema of rocketmq-guide.json and in the tables of docs', async () => {
    const { ruleFiles } = createRequire(__filename)('../../../../scripts/lib/rulesTable.cjs') as {
      ruleFiles(root: string): Promise<Record<string, string>>;
    };
    for (const [path, text] of Object.entries(await ruleFiles(ROOT))) {
      assert.equal(readFileSync(join(ROOT, path), 'utf8'), text, `${path}: run \`npm run rules\``);
    }
  });
});
