// Where ids of rules are repeated by hand nowhere: the setting in package.json, the schema of rocketmq-guide.json and the
// tables of docs/ are written from the rules' texts.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const prettier = require('prettier');
const { readRules } = require('./rules.cjs');

const FAMILIES = [
  'java-remoting',
  'java-grpc',
  'spring-boot',
  'spring-cloud-stream',
  'go',
  'python',
  'nodejs',
  'config-spring-boot',
  'config-scs',
  'config-xml',
  'config-broker',
];

/** The tables, by the file that holds one. */
const TABLES = {
  'docs/rules.md': {
    locale: 'en',
    title: 'Rules',
    intro: (count, fixable) =>
      `${count} rules, ${fixable} with a quick fix (✎). \`rocketmq-guide explain <rule>\` and the rule's page in the editor say why. Written by \`npm run rules\`.`,
    head: ['Rule', 'What', 'Severity'],
    severities: { error: 'error', warning: 'warning', info: 'information', hint: 'hint' },
  },
  'docs/rules.zh-CN.md': {
    locale: 'zh-cn',
    title: '规则',
    intro: (count, fixable) =>
      `共 ${count} 条规则，其中 ${fixable} 条带快速修复（✎）。\`rocketmq-guide explain <规则>\` 和编辑器里的规则页会说明原因。由 \`npm run rules\` 生成。`,
    head: ['规则', '内容', '级别'],
    severities: { error: '错误', warning: '警告', info: '信息', hint: '提示' },
  },
};

/** What each file has to hold, by its path below `root`. Kotlin sources count as the Java families. */
async function ruleFiles(root) {
  const rules = readRules(root);
  const ids = rules.map(({ id }) => id);
  const written = {};
  for (const [path, table] of Object.entries(TABLES)) {
    written[path] = await formatted(root, path, tableText(rules, table));
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  manifest.contributes.configuration.properties['rocketmqGuide.rules'].propertyNames.enum = ids;
  written['package.json'] = `${JSON.stringify(manifest, null, 2)}\n`;
  const schemaPath = 'media/schemas/rocketmq-guide.schema.json';
  const schema = JSON.parse(readFileSync(join(root, schemaPath), 'utf8'));
  schema.properties.rules.propertyNames.enum = ids;
  written[schemaPath] = await formatted(root, schemaPath, JSON.stringify(schema));
  return written;
}

async function formatted(root, path, text) {
  const filepath = join(root, path);
  return prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath });
}

function tableText(rules, { locale, title, intro, head, severities }) {
  const families = FAMILIES.filter((family) => rules.some((rule) => rule.families.includes(family)));
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const lines = rules.map((rule) =>
    row([
      `\`${rule.id}\`${rule.fixable ? ' ✎' : ''}`,
      rule.title[locale].replaceAll('|', '\\|'),
      severities[rule.unproven ? 'hint' : rule.severity],
      ...families.map((family) => (rule.families.includes(family) ? '●' : '')),
    ]),
  );
  const fixable = rules.filter((rule) => rule.fixable).length;
  const columns = [...head, ...families.map((family) => `\`${family}\``)];
  const count = (family) => rules.filter((rule) => rule.families.includes(family)).length;
  return [
    `# ${title}`,
    '',
    intro(rules.length, fixable),
    '',
    row(columns),
    row(columns.map((_, i) => (i < head.length ? '---' : ':-:'))),
    ...lines,
    row(['', '', '', ...families.map((family) => `**${count(family)}**`)]),
    '',
  ].join('\n');
}

module.exports = { ruleFiles };
