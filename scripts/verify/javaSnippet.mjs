/**
 * A Java snippet as it looks once it is inserted, for the compiler to judge: `{ path, text, firstLine }`, where
 * firstLine is the 1-based line of the region's first line. Every snippet gets a package of its own.
 */
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
