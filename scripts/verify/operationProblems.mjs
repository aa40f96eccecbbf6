// Contract: operationProblems.d.mts.
import { parseAllDocuments } from 'yaml';

export function operationProblems(files, { metrics, keys }) {
  const known = new Set(metrics.flatMap(seriesOf));
  return files.flatMap(({ name, text }) => {
    const problems = fileProblems(name, text, known, keys);
    return problems.map((problem) => `${name}: ${problem}`);
  });
}

/** The names under which a scrape shows a metric. */
function seriesOf({ name, kind }) {
  return kind === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name];
}

function fileProblems(name, text, known, keys) {
  if (name.endsWith('.conf')) return settingProblems(text, keys);
  if (/\.ya?ml$/.test(name)) {
    const documents = parseAllDocuments(text);
    const broken = documents.flatMap(({ errors }) => errors.map(({ message }) => message.split('\n')[0]));
    if (broken.length > 0) return broken;
    const rules = documents.flatMap((document) => document.toJS()?.groups ?? []).flatMap(({ rules }) => rules);
    return rules.flatMap((rule) => expressionProblems(rule.alert, rule.expr, known));
  }
  if (name.endsWith('.json') && !name.endsWith('metrics.json')) return dashboardProblems(text, known);
  return [];
}

function settingProblems(text, keys) {
  const lines = text.split('\n').map((line) => line.trim());
  const settings = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return settings.flatMap((line) => {
    const key = /^(\w+) ?=/.exec(line)?.[1];
    return key !== undefined && keys.has(key) ? [] : [`no such setting: ${line}`];
  });
}

function dashboardProblems(text, known) {
  let panels;
  try {
    ({ panels } = JSON.parse(text));
  } catch (error) {
    return [error.message];
  }
  return panels.flatMap(({ title, targets }) => targets.flatMap(({ expr }) => expressionProblems(title, expr, known)));
}

function expressionProblems(subject, expression, known) {
  if (!subject || !expression) return [`without a name or an expression: ${subject ?? expression}`];
  // What stands in quotes are values of labels.
  const names = expression.replace(/"[^"]*"/g, '""').match(/\brocketmq_\w+/g) ?? [];
  const problems = names.filter((name) => !known.has(name)).map((name) => `${subject}: no metric ${name}`);
  const open = expression.split(/[({]/).length - expression.split(/[)}]/).length;
  return open === 0 ? problems : [...problems, `${subject}: brackets do not match`];
}
