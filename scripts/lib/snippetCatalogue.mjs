// Contracts: snippetCatalogue.d.mts.

export function catalogueProblems(snippets, regions) {
  const problems = [];
  const ids = new Set();
  const prefixes = new Map();
  for (const snippet of snippets) {
    const report = (message) => problems.push({ id: snippet.id, message });
    if (ids.has(snippet.id)) report(`the id "${snippet.id}" is here a second time`);
    ids.add(snippet.id);

    const prefix = `${snippet.languageId} ${snippet.prefix}`;
    if (prefixes.has(prefix)) report(`"${snippet.id}" has the prefix of "${prefixes.get(prefix)}"`);
    prefixes.set(prefix, snippet.id);

    if (!snippet.id.startsWith(`${snippet.family}.`) || !snippet.region.startsWith(`${snippet.family}/`)) {
      report(`id and region of "${snippet.id}" must begin with its family "${snippet.family}"`);
    }
    for (const name of Object.values(snippet.names)) {
      if (!(name in snippet.needs)) report(`"${name}" of "${snippet.id}" is among names, but not among needs`);
    }
    if (snippet.scope === 'file' && Object.keys(snippet.needs).length > 0) {
      report(`"${snippet.id}" stands outside of every class and can need nothing`);
    }

    const region = regions.get(snippet.region);
    if (!region) continue;
    if (region.language !== snippet.languageId) {
      report(`"${snippet.id}" says ${snippet.languageId}, its region is ${region.language}`);
    }
    const places = tabStops(region.text, snippet.placeholders);
    snippet.placeholders.forEach(({ text }, index) => {
      const own = places.filter((place) => place.index === index);
      if (own.length === 0) report(`"${text}" of "${snippet.id}" is nowhere in its region`);
      if (own.some((place) => isInsideWord(region.text, place)))
        report(`"${text}" of "${snippet.id}" is part of a word`);
    });
  }
  return problems;
}

export function tabStops(text, placeholders) {
  const taken = [];
  placeholders.forEach((placeholder, index) => {
    for (let start = text.indexOf(placeholder.text); start >= 0; start = text.indexOf(placeholder.text, start + 1)) {
      const end = start + placeholder.text.length;
      if (taken.every((other) => end <= other.start || start >= other.end)) taken.push({ index, start, end });
    }
  });
  return taken.sort((a, b) => a.start - b.start);
}

/** Whether a letter or digit of the placeholder touches one that does not belong to it. */
function isInsideWord(text, { start, end }) {
  const isWord = (index) => /\w/.test(text.charAt(index));
  return (isWord(start) && isWord(start - 1)) || (isWord(end - 1) && isWord(end));
}
