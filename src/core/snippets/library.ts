import type { AssetReader } from '../util/assets';
import type { CodeRegion, Snippet, SnippetFit } from './model';

/** Which folder of lessons/code speaks for which language of the editor's document. */
export interface SnippetPlace {
  /** Code families that the project uses, most used first: `spring-boot`, `java-remoting`. Empty when unknown. */
  readonly families: readonly string[];
  /** Language id of the document; absent when there is none. */
  readonly languageId?: string;
}

/** The snippets and the compiled regions behind them. Read once; plain look-ups afterwards. */
export class SnippetLibrary {
  private readonly _regions: ReadonlyMap<string, CodeRegion>;

  constructor(
    readonly snippets: readonly Snippet[],
    regions: readonly CodeRegion[],
  ) {
    this._regions = new Map(regions.map((region) => [region.key, region]));
  }

  /** Rejects when a file is missing or is not what the build writes. */
  static async load(assets: AssetReader): Promise<SnippetLibrary> {
    const [snippets, regions] = await Promise.all([
      assets.readText('lessons/snippets.json'),
      assets.readText('lessons/regions.json'),
    ]);
    const regionsByKey = JSON.parse(regions) as Record<string, CodeRegion>;
    return new SnippetLibrary(JSON.parse(snippets) as Snippet[], Object.values(regionsByKey));
  }

  region(key: string): CodeRegion | undefined {
    return this._regions.get(key);
  }

  snippet(id: string): Snippet | undefined {
    return this.snippets.find((snippet) => snippet.id === id);
  }

  /** Those that fit a place in the code, in catalogue order. */
  fitting(fit: SnippetFit, family: string): readonly Snippet[] {
    return this.snippets.filter((snippet) => snippet.family === family && snippet.fits === fit);
  }

  /** All, those for the place's language and families first; otherwise in catalogue order. */
  ordered(place: SnippetPlace): readonly Snippet[] {
    const rank = (snippet: Snippet): number => {
      const family = place.families.indexOf(snippet.family);
      const otherLanguage = place.languageId !== undefined && snippet.languageId !== place.languageId;
      return (otherLanguage ? 1000 : 0) + (family < 0 ? 100 : family);
    };
    return [...this.snippets].sort((a, b) => rank(a) - rank(b));
  }
}
