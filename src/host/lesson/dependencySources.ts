import type * as vscode from 'vscode';
import { readSourceReference } from '../../core/markdown/sourceReference';

type Symbols = readonly vscode.SymbolInformation[] | undefined;

/**
 * Where the classes that a lesson refers to stand in the sources of the project's dependencies. Whoever serves workspace
 * symbols answers: a Java extension knows the classes of the class path, without one nothing is found.
 */
export class DependencySources {
  private _found = new Map<string, vscode.Location>();

  /** `search`: workspace symbols for a simple class name; what it throws counts as no answer. */
  constructor(private readonly _search: (className: string) => Thenable<Symbols>) {}

  /** The references that can be opened, in the order given. Every class is asked for once. */
  async find(references: readonly string[]): Promise<readonly string[]> {
    const asked = new Map<string, Promise<Symbols>>();
    const found = await Promise.all(
      references.map(async (text): Promise<readonly [string, vscode.Location] | undefined> => {
        const reference = readSourceReference(text);
        if (!reference) {
          return undefined;
        }
        const { className, packageName } = reference;
        const answer = asked.get(className) ?? this._ask(className);
        asked.set(className, answer);
        const symbol = (await answer)?.find(
          ({ name, containerName }) => name === className && containerName === packageName,
        );
        return symbol && [text, symbol.location];
      }),
    );
    this._found = new Map(found.filter((entry) => entry !== undefined));
    return [...this._found.keys()];
  }

  /** Undefined for what `find` did not name last. */
  location(reference: string): vscode.Location | undefined {
    return this._found.get(reference);
  }

  private async _ask(className: string): Promise<Symbols> {
    try {
      return await this._search(className);
    } catch {
      return undefined;
    }
  }
}

/** The innermost symbol that the names lead to, one level at a time; undefined when the first is not there. */
export function memberSymbol(
  symbols: readonly vscode.DocumentSymbol[],
  names: readonly string[],
): vscode.DocumentSymbol | undefined {
  const [name, ...rest] = names;
  // Methods are named with their parameters: `run()`.
  const symbol = symbols.find((each) => each.name.replace(/[(<].*$/s, '') === name);
  return symbol && (memberSymbol(symbol.children, rest) ?? symbol);
}
