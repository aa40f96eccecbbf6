import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from './compile';
import type { ContentTree } from './contentTree';
import { LessonDefects } from './defect';

/** Folders below lessons/code that tools fill. */
const SKIPPED = new Set(['target', 'node_modules', 'build', '.gradle', '__pycache__', '.idea']);

/**
 * Compiles `<root>/lessons` into `<dist>/lessons` and `<dist>/snippets`. Throws LessonDefects, and writes nothing, when
 * the content has a mistake.
 */
export function compileLessons(root: string, dist: string): { readonly lessons: number; readonly files: number } {
  const tree = folderTree(join(root, 'lessons'));
  const { files, images, defects } = compile(tree);
  if (defects.length > 0) {
    throw new LessonDefects(defects);
  }
  for (const [path, text] of files) {
    const target = join(dist, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const image of images) {
    const target = join(dist, 'lessons', image);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(root, 'lessons', image), target);
  }
  const lessons = [...files.keys()].filter((path) => /^lessons\/[^/]+\/en\.md$/.test(path)).length;
  return { lessons, files: files.size + images.length };
}

/** The content on disk; a text is read when it is asked for. */
export function folderTree(folder: string): ContentTree {
  const paths: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) {
          walk(path);
        }
      } else if (entry.isFile()) {
        paths.push(path);
      }
    }
  };
  if (existsSync(folder)) {
    walk('');
  }
  const known = new Set(paths);
  return {
    paths: paths.sort(),
    text: (path) => (known.has(path) ? readFileSync(join(folder, path), 'utf8') : undefined),
  };
}
