// Contracts: javaSnippet.d.mts.

export function javaSnippet(packageName, snippet, region) {
  const needs = Object.entries(snippet.needs);
  const head = [`package ${packageName};`, ...region.imports];
  let tail = [];
  if (snippet.scope === 'members') {
    head.push('class Snippet {', ...needs.map(([name, type]) => `static ${type} ${name};`));
    tail = ['}'];
  } else if (snippet.scope === 'statements') {
    const parameters = needs.map(([name, type]) => `${type} ${name}`).join(', ');
    const throwing = snippet.throws ? ` throws ${snippet.throws.join(', ')}` : '';
    head.push('class Snippet {', `void insert(${parameters})${throwing} {`);
    tail = ['}', '}'];
  }
  const publicType = /^public (?:(?:final|abstract|sealed) )*(?:class|interface|enum|record|@interface) (\w+)/m;
  const name = (snippet.scope === 'file' && publicType.exec(region.text)?.[1]) || 'Snippet';
  return {
    path: `${packageName}/${name}.java`,
    text: [...head, region.text, ...tail, ''].join('\n'),
    firstLine: head.length + 1,
  };
}

export function javacErrors(output) {
  const errors = [];
  for (const line of output.split(/\r?\n/)) {
    const error = /^(.+\.java):(\d+): error: (.*)$/.exec(line);
    const symbol = /^ {2}symbol: +(.*)$/.exec(line);
    if (error) errors.push({ path: error[1].replaceAll('\\', '/'), line: Number(error[2]), message: error[3] });
    else if (symbol && errors.length > 0) errors.at(-1).message += `, symbol: ${symbol[1]}`;
  }
  return errors;
}
