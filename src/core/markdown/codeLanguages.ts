/** Names used in fences and VS Code language ids -> our highlighter's names. */
const LANGUAGES: Readonly<Record<string, string>> = {
  bash: 'bash',
  conf: 'properties',
  console: 'bash',
  dockercompose: 'yaml',
  dockerfile: 'dockerfile',
  go: 'go',
  ini: 'ini',
  java: 'java',
  javascript: 'javascript',
  js: 'javascript',
  json: 'json',
  kotlin: 'kotlin',
  plaintext: 'plaintext',
  properties: 'properties',
  python: 'python',
  sh: 'bash',
  shell: 'bash',
  shellscript: 'bash',
  sql: 'sql',
  text: 'plaintext',
  toml: 'ini',
  ts: 'typescript',
  typescript: 'typescript',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
};

/** The page's highlighter's name of a language; undefined when it has none. */
export function languageForFence(name: string): string | undefined {
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
}
