/**
 * Holds the patterns of lessons/errors to what writes those texts: every text between the holes of a pattern stands in
 * the files that the error names, in the version that it names.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../lib/project.mjs';
import { ErrorSources, javaSays, MissingTool } from './errorSources.mjs';
import { fragments, writtenTexts } from './errorTexts.mjs';

const { readErrors } = createRequire(import.meta.url)('../lib/errors.cjs');

/** Reports what does not hold; gives how many texts were found, and how many could not be looked for. */
export async function checkErrors(report, say) {
  const errors = readErrors(projectRoot);
  const all = errors.flatMap(({ sources }) => sources.flatMap(({ artifact }) => artifact ?? []));
  const folder = mkdtempSync(join(tmpdir(), 'errors-'));
  const sources = new ErrorSources(folder, say);
  const counts = { errors: errors.length, found: 0, open: 0 };
  const missing = new Set();
  try {
    for (const error of errors) {
      const seen = [];
      for (const source of error.sources) {
        const place =
          source.artifact === undefined ? `java ${source.java.join(' ')}` : `${source.artifact} ${source.file}`;
        try {
          const text =
            source.artifact === undefined
              ? await javaSays(source.java)
              : await sources.read(source.artifact, source.file, all);
          if (text === undefined) {
            report(`lessons/errors/${error.id}.yaml: there is no ${place}`);
            continue;
          }
          const written = source.artifact === undefined ? text : writtenTexts(text);
          seen.push({ written, stated: source.texts ?? [] });
          for (const one of source.texts ?? []) {
            if (written.includes(one)) counts.found++;
            else report(`lessons/errors/${error.id}.yaml: "${one}" is not in ${place}`);
          }
        } catch (cause) {
          if (!(cause instanceof MissingTool)) throw cause;
          missing.add(cause.message);
          counts.open++;
        }
      }
      if (seen.length < error.sources.length) continue;
      for (const pattern of error.patterns) {
        const lost = fragments(pattern).filter((text) => !seen.some(({ written }) => written.includes(text)));
        // A text that is put together while running is stated piece by piece.
        const stated = seen.some((source) => source.stated.length > 0);
        if (lost.length > 0 && !stated) {
          report(`lessons/errors/${error.id}.yaml: "${lost[0]}" of "${pattern}" is in none of its sources`);
        } else if (lost.length === 0) {
          counts.found++;
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const tool of missing) say(`SKIP texts of errors: ${tool} not found`);
  return counts;
}
