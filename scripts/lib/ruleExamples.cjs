// The examples of a rule page, one a client: from the rule's fixtures, the first place of each client where it fires.
const { existsSync, readFileSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { exampleOf, firingLines, unmarked } = require('./ruleExample.cjs');

const FIXTURES = 'src/test/fixtures';
/** Clients that a language has one of. */
const ONLY = { go: 'go', python: 'python', nodejs: 'nodejs' };
/** What the names that a Java or Kotlin file imports belong to; the first that fits. */
const PACKAGES = [
  [/^org\.apache\.rocketmq\.client\.(?:annotation|autoconfigure|core|support)\./, 'spring-boot-v5'],
  [/^org\.apache\.rocketmq\.client\.(?:apis|java)\./, 'java-grpc'],
  [/^org\.apache\.rocketmq\.spring\./, 'spring-boot'],
  [/^org\.apache\.rocketmq\./, 'java-remoting'],
];

/** `[{ client, language, code, fixed? }]`: each client once; empty without fixtures that tell the client. */
function ruleExamples(root, id) {
  const found = new Map();
  for (const language of ['java', 'kotlin', 'go', 'python', 'nodejs']) {
    for (const file of fixtures(join(root, FIXTURES, language, 'rules'), id)) {
      const text = readFileSync(file, 'utf8');
      for (const line of firingLines(text)) {
        const client = ONLY[language] ?? clientAt(text, line);
        if (client !== undefined && !found.has(client)) {
          found.set(client, { client, ...exampleOf(file, line) });
        }
      }
    }
  }
  return [...found.values()];
}

function fixtures(folder, id) {
  if (!existsSync(folder)) {
    return [];
  }
  const isOwn = (name) => name.startsWith(`${id}.`) || name.startsWith(`${id}/`);
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => isOwn(name) && !name.includes('.fixed.') && /\.(?:java|kt|go|py|[cm]?[jt]sx?)$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/**
 * The client of a line (zero-based) of Java or Kotlin: of what it names itself, else of the types of the variables that
 * it names, else the only one that the file imports. Undefined when that leaves several.
 */
function clientAt(text, line) {
  const clients = new Map();
  for (const [, path, name] of text.matchAll(/^import\s+(?:static\s+)?([\w.]+\.(\w+))/gm)) {
    const client = PACKAGES.find(([pattern]) => pattern.test(path))?.[1];
    if (client !== undefined) {
      clients.set(name, client);
    }
  }
  const words = unmarked(text)[line].match(/[A-Za-z_]\w*/g) ?? [];
  const declared = words.map((word) => new RegExp(`\\b([A-Z]\\w*)(?:<[^>\\n]*>)?\\s+${word}\\b`).exec(text)?.[1]);
  const named = new Set([...words, ...declared].flatMap((name) => clients.get(name) ?? []));
  const all = new Set(clients.values());
  return named.size === 1 ? [...named][0] : all.size === 1 ? [...all][0] : undefined;
}

module.exports = { ruleExamples };
