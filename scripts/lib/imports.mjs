// Contracts: imports.d.mts.

export function importsOf(language, text) {
  const read = READERS[language];
  return read ? read(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')) : [];
}

export function importsUsed(language, source, text) {
  const code = withoutStringsAndComments(language, text);
  const uses = (name) => name === '*' || new RegExp(String.raw`(?<![\w.$])${name}(?![\w$])`).test(code);
  return importsOf(language, source)
    .filter(({ name }) => uses(name))
    .map(({ statement }) => statement);
}

const READERS = {
  java: (text) => lineImports(text, /^import\s+(?:static\s+)?[\w.]+(?:\.\*)?\s*;/, /([\w]+|\*)\s*;\s*$/),
  kotlin: (text) => lineImports(text, /^import\s+[\w.]+/, /([\w]+|\*)\s*;?\s*$/),
  go: goImports,
  python: pythonImports,
  typescript: scriptImports,
  javascript: scriptImports,
};

function lineImports(text, line, last) {
  return text
    .split('\n')
    .filter((each) => line.test(each))
    .map((each) => ({ statement: each.trim(), name: last.exec(each)?.[1] ?? '*' }));
}

function goImports(text) {
  const specs = [...text.matchAll(/^import\s+(?:\(([^)]*)\)|(.*))$/gm)].flatMap(([, block, one]) =>
    (block ?? one).split('\n'),
  );
  return specs.flatMap((spec) => {
    const match = /^\s*(?:([\w.]+)\s+)?"([^"]+)"/.exec(spec);
    if (!match) return [];
    const [, alias, path] = match;
    // The name of a package whose path ends with a version cannot be told from the path: such imports need an alias.
    const name = alias ?? path.slice(path.lastIndexOf('/') + 1);
    return [
      { statement: `import ${alias ? `${alias} ` : ''}"${path}"`, name: alias === '.' || alias === '_' ? '*' : name },
    ];
  });
}

function pythonImports(text) {
  const found = [];
  for (const [, module, inParens, inLine] of text.matchAll(
    /^from\s+([\w.]+)\s+import\s+(?:\(([^)]*)\)|([^\n(#]*))/gm,
  )) {
    for (const each of (inParens ?? inLine).replace(/#[^\n]*/g, '').split(',')) {
      const match = /^\s*(\w+|\*)(?:\s+as\s+(\w+))?\s*$/.exec(each);
      if (match) found.push({ statement: `from ${module} import ${each.trim()}`, name: match[2] ?? match[1] });
    }
  }
  for (const [, modules] of text.matchAll(/^import\s+([^\n#]+)/gm)) {
    for (const each of modules.split(',')) {
      const match = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(each);
      if (match) found.push({ statement: `import ${each.trim()}`, name: match[2] ?? match[1].split('.')[0] });
    }
  }
  return found;
}

function scriptImports(text) {
  const found = [];
  for (const [, clause, module] of text.matchAll(/^import\s+([^'"]+?)\s+from\s+(['"][^'"]+['"]);?/gm)) {
    const [, kind, names, whole] = /^(type\s+)?(?:\{([^}]*)\}|(.+))$/s.exec(clause) ?? [];
    for (const each of (names ?? '').split(',').filter((part) => part.trim() !== '')) {
      const name = /(\w+)\s*$/.exec(each)[1];
      found.push({ statement: `import ${kind ? 'type ' : ''}{ ${each.trim()} } from ${module};`, name });
    }
    if (whole) {
      found.push({ statement: `import ${kind ?? ''}${whole} from ${module};`, name: /([\w$]+)\s*$/.exec(whole)[1] });
    }
  }
  return found;
}

function withoutStringsAndComments(language, text) {
  if (language === 'python') {
    return text.replace(/"""[\s\S]*?"""|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|#[^\n]*/g, ' ');
  }
  // Template strings stay: names are used inside them.
  return text.replace(/'(?:[^'\\\n]|\\.)+'|"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
}
