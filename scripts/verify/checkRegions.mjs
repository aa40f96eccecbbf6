import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { lessonRegions } from '../lib/lessonRegions.mjs';
import { languageOf, parseRegionReference, scanRegions } from '../lib/regions.mjs';
import { catalogueProblems } from '../lib/snippetCatalogue.mjs';
import { sourceFiles } from './sourceFiles.mjs';

// Contract: checkRegions.d.mts.
export function checkRegions(root, families) {
  const codeRoot = join(root, 'lessons', 'code');
  const problems = [];
  const regions = new Map();
  for (const path of sourceFiles(codeRoot).filter(languageOf)) {
    const scan = scanRegions(path, readFileSync(join(codeRoot, path), 'utf8'));
    const at = (line) => `lessons/code/${path}:${line}`;
    for (const { line, message } of scan.problems) problems.push(`${at(line)}: ${message}`);
    const [first] = scan.regions;
    if (first && !families.some((family) => path.startsWith(`${family.name}/`))) {
      problems.push(`${at(first.markLine)}: region "${first.name}" is in no family, so nothing compiles it`);
    }
    for (const region of scan.regions) {
      regions.set(`${path}#${region.name}`, region);
      if (region.language !== 'yaml') continue;
      for (const { message } of parseAllDocuments(region.text).flatMap((document) => document.errors)) {
        problems.push(`${at(region.line)}: ${message.split('\n')[0]}`);
      }
    }
  }

  const find = (file, line, reference) => {
    const region = regions.get(reference);
    if (!region) problems.push(`${file}:${line}: ${whyMissing(codeRoot, reference)}`);
    return region;
  };

  let inLessons = 0;
  for (const file of lessonFiles(root)) {
    for (const { line, reference } of lessonRegions(readFileSync(join(root, file), 'utf8'))) {
      inLessons++;
      find(file, line, reference);
    }
  }

  const snippets = [];
  const catalogue = readJson(codeRoot, 'snippets.json', { snippets: [] });
  for (const snippet of catalogue.value.snippets) {
    const line = catalogue.lineOf(`"${snippet.id}"`);
    const region = find(catalogue.file, line, snippet.region);
    if (region) snippets.push({ snippet, region });
  }
  for (const { id, message } of catalogueProblems(catalogue.value.snippets, regions)) {
    problems.push(`${catalogue.file}:${catalogue.lineOf(`"${id}"`)}: ${message}`);
  }

  for (const name of readdirSync(codeRoot).filter((name) => name.endsWith('.mistakes.json'))) {
    const { value, file, lineOf } = readJson(codeRoot, name);
    for (const { id, region: reference, at } of value.mistakes) {
      const region = find(file, lineOf(`"${id}"`), reference);
      const times = region ? region.text.split(at).length - 1 : 1;
      if (times !== 1) problems.push(`${file}:${lineOf(`"${id}"`)}: "${at}" stands ${times} times in ${reference}`);
    }
  }

  const summary = `${regions.size} regions, named ${inLessons} times by lessons and ${snippets.length} by snippets`;
  return { problems, summary, snippets };
}

function whyMissing(codeRoot, reference) {
  const parts = parseRegionReference(reference);
  if (!parts) return `"${reference}" is no <path>#<region>`;
  if (!existsSync(join(codeRoot, parts.path))) return `no file lessons/code/${parts.path}`;
  return `no region "${parts.name}" in lessons/code/${parts.path}`;
}

function lessonFiles(root) {
  return readdirSync(join(root, 'lessons'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'code')
    .flatMap(({ name }) => ['en.md', 'zh-cn.md'].map((language) => `lessons/${name}/${language}`))
    .filter((file) => existsSync(join(root, file)));
}

function readJson(codeRoot, name, missing) {
  const path = join(codeRoot, name);
  const text = existsSync(path) || !missing ? readFileSync(path, 'utf8') : JSON.stringify(missing);
  const lineOf = (part) => text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length;
  return { file: `lessons/code/${name}`, value: JSON.parse(text), lineOf };
}
