/**
 * A deep copy of plain data (objects, arrays, maps) whose strings do not keep anything else alive. Engines let a piece
 * of a text hold the whole text: facts that are kept longer than their file's text must not.
 */
export function detached<T>(value: T): T {
  return copy(value, new Map()) as T;
}

function copy(value: unknown, strings: Map<string, string>): unknown {
  if (typeof value === 'string') {
    return intern(value, strings);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => copy(item, strings));
  }
  if (value instanceof Map) {
    return new Map([...value].map(([key, item]) => [copy(key, strings), copy(item, strings)]));
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [intern(key, strings), copy(item, strings)]));
}

function intern(value: string, strings: Map<string, string>): string {
  let own = strings.get(value);
  if (own === undefined) {
    // Joining makes a new string, cutting it again leaves one that holds no more than itself.
    own = ` ${value}`.slice(1);
    strings.set(own, own);
  }
  return own;
}
