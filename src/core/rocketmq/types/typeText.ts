import type { TypeName } from '../../syntax/model';

/** Writes a type in one line: `java.util.Map<String,org.foo.Bar[]>`. */
export function typeText(type: TypeName): string {
  const inner = type.arguments.length === 0 ? '' : `<${type.arguments.map(typeText).join(',')}>`;
  return `${type.name}${inner}${'[]'.repeat(type.dimensions)}`;
}

/** Reads what `typeText` writes. */
export function parseType(text: string): TypeName {
  return new TypeReader(text).read();
}

class TypeReader {
  private _at = 0;

  constructor(private readonly _text: string) {}

  read(): TypeName {
    const end = this._next(/[<>,[]/g);
    const name = this._text.slice(this._at, end).trim();
    this._at = end;
    const args: TypeName[] = [];
    if (this._text[this._at] === '<') {
      do {
        this._at++;
        args.push(this.read());
      } while (this._text[this._at] === ',');
      this._at++;
    }
    let dimensions = 0;
    while (this._text.startsWith('[]', this._at)) {
      dimensions++;
      this._at += 2;
    }
    return { name, arguments: args, dimensions };
  }

  private _next(pattern: RegExp): number {
    pattern.lastIndex = this._at;
    return pattern.exec(this._text)?.index ?? this._text.length;
  }
}
