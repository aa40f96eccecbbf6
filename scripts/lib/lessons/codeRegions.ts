import type { CodeRegion } from '../../../src/core/snippets/model';
import { parseRegionReference, scanRegions, withoutRegionMarks } from '../regions.mjs';
import type { ContentTree } from './contentTree';
import { type Defect, Report } from './defect';

/** The regions of `lessons/code`, read file by file when first asked for. */
export class CodeRegions {
  private readonly _files = new Map<string, ReadonlyMap<string, CodeRegion>>();
  private readonly _used = new Map<string, CodeRegion>();

  constructor(
    private readonly _tree: ContentTree,
    private readonly _defects: Defect[],
  ) {}

  /** Regions that were asked for, by key. */
  get used(): ReadonlyMap<string, CodeRegion> {
    return new Map([...this._used].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The region, from now on one of `used`; or why there is none. */
  use(key: string): CodeRegion | string {
    const reference = parseRegionReference(key);
    if (!reference) {
      return `"${key}" is no region: write <path below lessons/code>#<name>`;
    }
    const regions = this._read(reference.path);
    if (!regions) {
      return `lessons/code/${reference.path} does not exist`;
    }
    const region = regions.get(reference.name);
    if (!region) {
      const known = [...regions.keys()].join(', ') || 'none';
      return `lessons/code/${reference.path} has no region "${reference.name}" (it has: ${known})`;
    }
    this._used.set(key, region);
    return region;
  }

  /** The source files of the used regions as readers see them: without the marks. By path below `lessons/code`. */
  sources(): ReadonlyMap<string, string> {
    const paths = [...this._used.keys()].map((key) => key.slice(0, key.lastIndexOf('#')));
    return new Map(
      [...new Set(paths)].sort().map((path) => [path, withoutRegionMarks(path, this._text(path) ?? '')] as const),
    );
  }

  private _text(path: string): string | undefined {
    return this._tree
      .text(`code/${path}`)
      ?.replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
  }

  private _read(path: string): ReadonlyMap<string, CodeRegion> | undefined {
    const known = this._files.get(path);
    if (known) {
      return known;
    }
    const text = this._text(path);
    if (text === undefined) {
      return undefined;
    }
    const scan = scanRegions(path, text);
    const report = new Report(`lessons/code/${path}`, this._defects);
    for (const problem of scan.problems) {
      report.add(problem.line, problem.message);
    }
    const lines = text.split('\n');
    const main = mainClass(path, text);
    const regions = new Map(
      scan.regions.map((region): [string, CodeRegion] => {
        const isMark = (line: string) => line !== '' && withoutRegionMarks(path, line) === '';
        const marksBefore = lines.slice(0, region.line - 1).filter(isMark).length;
        const key = `${path}#${region.name}`;
        return [
          region.name,
          {
            key,
            languageId: region.language,
            text: region.text,
            imports: [...region.imports].sort(),
            // In the file as it is shipped: without the marks.
            line: region.line - marksBefore,
            ...(main === undefined ? {} : { main }),
          },
        ];
      }),
    );
    this._files.set(path, regions);
    return regions;
  }
}

/** A lab's jars hold the remoting client: its samples need nothing else. */
function mainClass(path: string, text: string): string | undefined {
  const source = /^java-remoting\/src\/main\/java\/(.+)\.java$/.exec(path)?.[1];
  return source !== undefined && /\bstatic void main\(/.test(text) ? source.replaceAll('/', '.') : undefined;
}
