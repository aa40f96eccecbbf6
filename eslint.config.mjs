import js from '@eslint/js';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

// Who may import whom. One row a folder: what its files must not import, as patterns over the import's own text.
// A folder that two rows match has the rules of the later one, so every row is complete.

const editor = '^vscode$';
const nodeModules = '^(node:.*|(fs|path|os|url|crypto|http|https|net|stream|worker_threads|child_process)(/.*)?)$';
const features = readdirSync(new URL('src/host', import.meta.url)).filter((name) => name !== 'platform');

const rows = [
  ...layer('src/core/**', forbiddenInCore()),
  ...layer('src/core/util/**', [
    ...forbiddenInCore(),
    ...core('curriculum', 'markdown', 'syntax', 'rocketmq', 'snippets'),
  ]),
  ...layer('src/core/markdown/**', [...forbiddenInCore(), ...core('curriculum', 'syntax', 'rocketmq', 'snippets')]),
  ...layer('src/core/syntax/**', [...forbiddenInCore(), ...core('curriculum', 'markdown', 'rocketmq', 'snippets')]),
  ...layer('src/core/rocketmq/**', [...forbiddenInCore(), ...core('curriculum', 'markdown', 'snippets')]),
  ...layer('src/core/snippets/**', [...forbiddenInCore(), ...core('curriculum', 'markdown')]),
  ...layer('src/core/curriculum/**', [...forbiddenInCore(), ...core('syntax', 'rocketmq', 'snippets')]),
  ...layer('src/protocol/**', [
    { regex: `^\\.\\./|${editor}|${nodeModules}`, message: 'The protocol is types and literals only.' },
  ]),
  ...layer('src/host/**', forbiddenInHost()),
  ...layer('src/host/platform/**', [...forbiddenInHost(), otherFeatures('platform')]),
  ...features.flatMap((name) => layer(`src/host/${name}/**`, [...forbiddenInHost(), otherFeatures(name)])),
  ...layer('src/lab/**', [
    { regex: editor, message: 'The lab starts and finds processes; what the user sees of it is in src/host/lab.' },
    { group: ['**/host/**', '**/webview/**', '**/cli/**', '**/protocol/**'], message: 'The lab is node and core.' },
  ]),
  ...layer('src/labClient/**', [
    { regex: editor, message: 'The clients of the lab run without the editor; what the user sees is in src/host/lab.' },
    {
      group: ['**/host/**', '**/webview/**', '**/cli/**', '**/protocol/**'],
      message: 'The clients of the lab are node and core.',
    },
  ]),
  ...layer('src/webview/**', [
    { regex: `${editor}|${nodeModules}`, message: 'The webview is browser code.' },
    {
      group: ['**/host/**', '**/cli/**', '**/extension', '**/parts'],
      message: 'The webview talks to the host by messages.',
    },
    ...core('curriculum', 'markdown', 'syntax', 'rocketmq', 'snippets'),
  ]),
  ...layer('src/cli/**', [
    { regex: editor, message: 'The command line runs without VS Code.' },
    { group: ['**/host/**', '**/webview/**', '**/protocol/**'], message: 'The command line is node and core.' },
  ]),
];

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', '.cache/', 'lessons/', 'media/', 'src/test/fixtures/'] },
  js.configs.recommended,
  { rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] } },
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['src/test/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Mocha runs what `test` and `suite` are given; nobody awaits them.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['test', 'suite'] }],
    },
  },
  { files: ['src/cli/**/*.ts', 'scripts/**/*.ts'], rules: { 'no-console': 'off' } },
  // The console of a webview is its log.
  { files: ['src/webview/**/*.ts'], rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] } },
  ...rows,
  {
    files: ['**/*.mjs', '**/*.cjs', 'esbuild.js'],
    languageOptions: { globals: nodeGlobals() },
  },
  { files: ['**/*.cjs', 'esbuild.js'], languageOptions: { sourceType: 'commonjs' } },
);

/**
 * @param {string} folder
 * @param {object[]} patterns
 */
function layer(folder, patterns) {
  return [{ files: [`${folder}/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns }] } }];
}

function forbiddenInCore() {
  return [
    { regex: `${editor}|${nodeModules}`, message: 'Core is text in, data out: what it needs is passed in.' },
    {
      group: ['**/host/**', '**/webview/**', '**/cli/**', '**/protocol/**', '**/extension', '**/parts'],
      message: 'Core knows nothing of what is built on it.',
    },
  ];
}

function forbiddenInHost() {
  return [
    { regex: nodeModules, message: 'The host also runs in a browser: use vscode.workspace.fs and Uri.' },
    { group: ['**/webview/**', '**/cli/**'], message: 'The host talks to the webview by messages.' },
    { regex: '(^|/)(extension|parts)$', message: 'Only extension.ts composes.' },
  ];
}

/** @param {string[]} names folders of core that must not be imported */
function core(...names) {
  return [
    {
      // Models and vocabularies are the contracts between the parts: types and literals that anyone may know.
      regex: `^(\\.\\./)+(core/)?(${names.join('|')})(/(?!vocabulary$|\\w*[mM]odel$)|$)`,
      message: 'Core runs one way: rocketmq on syntax, snippets on both, curriculum on markdown, without circles.',
    },
  ];
}

/** @param {string} own */
function otherFeatures(own) {
  const others = features.filter((name) => name !== own);
  return {
    regex: `^(\\.\\./)+(host/)?(${others.join('|')})(/|$)`,
    message: 'Features meet in extension.ts, through what is passed in.',
  };
}

function nodeGlobals() {
  const names = ['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'setTimeout', 'clearTimeout', 'setInterval'];
  names.push('clearInterval', 'require', 'module', '__dirname', '__filename', 'fetch', 'performance', 'TextDecoder');
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
