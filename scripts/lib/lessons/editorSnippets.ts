import type { CodeRegion, Snippet } from '../../../src/core/snippets/model';
import { toSnippetBody } from '../../../src/core/snippets/snippetBody';

/**
 * Files for `contributes.snippets`, by language id: they work before anything of ours is loaded. Their descriptions are
 * in both languages because VS Code has no translation for them.
 */
export function editorSnippets(
  snippets: readonly Snippet[],
  region: (key: string) => CodeRegion | undefined,
): ReadonlyMap<string, string> {
  const files = new Map<string, Record<string, unknown>>();
  for (const snippet of snippets) {
    const code = region(snippet.region);
    if (code) {
      const file = files.get(snippet.languageId) ?? {};
      file[snippet.id] = {
        prefix: snippet.prefix,
        body: toSnippetBody(code, snippet).split('\n'),
        description: `${snippet.title.en} · ${snippet.title['zh-cn']}`,
      };
      files.set(snippet.languageId, file);
    }
  }
  return new Map([...files].map(([language, content]) => [language, JSON.stringify(content)]));
}
