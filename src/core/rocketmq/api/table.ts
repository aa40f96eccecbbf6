import type { Family } from '../vocabulary';
import { API_GROUPS } from './groups';
import type { ApiAttribute, ApiCall, ApiField, ApiGroup, ApiMethod, ApiType } from './model';
import { parseParameters, type Parameter } from './parameters';

/** A client library's type, with its place in the table. */
export interface ClientType {
  /** In the first of its packages: what it is called wherever types are compared. */
  readonly qualifiedName: string;
  readonly family: Family;
  readonly group: string;
  readonly api: ApiType;
}

/** A row that can be called, and where it was found. */
export interface ClientRow {
  /** `java-remoting/DefaultMQProducer.send`. */
  readonly id: string;
  /** The type that lists it. */
  readonly owner: ClientType;
  readonly method: ApiMethod;
}

/** The same for a field. */
export interface ClientField {
  readonly id: string;
  readonly owner: ClientType;
  readonly field: ApiField;
}

/** The API table, indexed. Immutable; one serves every analyser. */
export class ApiTable {
  private readonly _byName = new Map<string, ClientType>();
  private readonly _byGroup = new Map<string, ClientType>();
  private readonly _bySimpleName = new Map<string, ClientType[]>();
  private readonly _packages = new Set<string>();
  private readonly _declaring = new Map<string, ClientType[]>();
  private readonly _parameters = new Map<string, readonly Parameter[]>();

  /** Words that can be sites or settings: methods with calls, attributes, and types that are created or implemented. */
  readonly words: ReadonlySet<string>;

  constructor(groups: readonly ApiGroup[] = API_GROUPS) {
    const words = new Set<string>();
    for (const group of groups) {
      for (const api of group.types) {
        this._add(group, api);
        addWords(api, words);
      }
    }
    this.words = words;
  }

  /** The type of that full name, in any of the packages it was ever in. */
  type(qualifiedName: string): ClientType | undefined {
    return this._byName.get(qualifiedName);
  }

  /** The types of that simple name, in all families. */
  typesNamed(simpleName: string): readonly ClientType[] {
    return this._bySimpleName.get(simpleName) ?? [];
  }

  hasPackage(name: string): boolean {
    return this._packages.has(name);
  }

  /** The type that a name in a row of `from`'s group means: `Message`, `java-grpc:Producer`. */
  named(name: string, from: ClientType): ClientType | undefined {
    const split = name.indexOf(':');
    if (split >= 0) {
      return this._byGroup.get(name);
    }
    return this._byGroup.get(`${from.group}:${name}`) ?? this._bySimpleName.get(name)?.[0];
  }

  supertypes(type: ClientType): readonly ClientType[] {
    const names = type.api.rowsOf === undefined ? (type.api.extends ?? []) : [type.api.rowsOf];
    return names.flatMap((name) => this.named(name, type) ?? []);
  }

  /** Whether `type` is `other` or below it. */
  isA(type: ClientType, other: ClientType): boolean {
    return type === other || this.supertypes(type).some((above) => this.isA(above, other));
  }

  method(type: ClientType, name: string): ClientRow | undefined {
    const method = Object.hasOwn(type.api.methods ?? {}, name) ? type.api.methods?.[name] : undefined;
    if (method !== undefined) {
      return { id: `${rowOwner(type)}.${name}`, owner: type, method };
    }
    for (const above of this.supertypes(type)) {
      const found = this.method(above, name);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  field(type: ClientType, name: string): ClientField | undefined {
    const fields = type.api.fields ?? {};
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field !== undefined) {
      return { id: `${rowOwner(type)}.${name}`, owner: type, field };
    }
    for (const above of this.supertypes(type)) {
      const found = this.field(above, name);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  /** The types that a method of that name may implement. */
  declaring(method: string): readonly ClientType[] {
    return this._declaring.get(method) ?? [];
  }

  /** How it can be created: its own constructors or, for what is derived from it, those above. */
  creation(type: ClientType): { readonly id: string; readonly calls: readonly ApiCall[] } | undefined {
    if (type.api.creation !== undefined) {
      return { id: rowOwner(type), calls: type.api.creation };
    }
    return this.supertypes(type).flatMap((above) => this.creation(above) ?? [])[0];
  }

  attribute(type: ClientType, name: string): { readonly id: string; readonly calls: ApiAttribute } | undefined {
    const calls = Object.hasOwn(type.api.attributes ?? {}, name) ? type.api.attributes?.[name] : undefined;
    return calls === undefined ? undefined : { id: `${rowOwner(type)}.${name}`, calls };
  }

  /** The id of the row for the type itself: its creation, its annotation, its implementation. */
  id(type: ClientType): string {
    return rowOwner(type);
  }

  parameters(call: ApiCall): readonly Parameter[] {
    const takes = call[0];
    let parameters = this._parameters.get(takes);
    if (parameters === undefined) {
      parameters = parseParameters(takes);
      this._parameters.set(takes, parameters);
    }
    return parameters;
  }

  /** Every row id with the words that can exercise it: for tests and for those who explain rows. */
  rows(): { readonly id: string; readonly type: ClientType }[] {
    return [...this._byGroup.values()].flatMap((type) => {
      const { api } = type;
      const own = api.creation ?? api.implementing ?? api.annotating;
      const methods = Object.entries(api.methods ?? {}).filter(([, method]) => isSite(method));
      const fields = Object.entries(api.fields ?? {}).filter(([, field]) => isFieldSite(field));
      const names = [...methods, ...fields].map(([name]) => name);
      names.push(
        ...Object.entries(api.attributes ?? {}).flatMap(([name, calls]) =>
          calls.some((call) => call.length > 1) && !names.includes(name) ? name : [],
        ),
      );
      return [
        ...(own === undefined ? [] : [{ id: rowOwner(type), type }]),
        ...names.map((name) => ({ id: `${rowOwner(type)}.${name}`, type })),
      ];
    });
  }

  private _add(group: ApiGroup, api: ApiType): void {
    const fullName = (module: string) => (api.module === true ? module : `${module}.${api.name}`);
    const type: ClientType = {
      qualifiedName: fullName(api.packages[0] ?? ''),
      family: group.family,
      group: group.id,
      api,
    };
    for (const name of api.packages) {
      this._byName.set(fullName(name), type);
      this._packages.add(name);
    }
    for (const method of Object.keys(api.declaring ?? {})) {
      this._declaring.set(method, [...this.declaring(method), type]);
    }
    this._byGroup.set(`${group.id}:${api.name}`, type);
    this._bySimpleName.set(api.name, [...this.typesNamed(api.name), type]);
  }
}

function rowOwner(type: ClientType): string {
  return `${type.group}/${type.api.name}`;
}

/** Methods that are known but no sites are settings, or look like a site's other form. */
function isSite(method: ApiMethod): boolean {
  return method.calls?.some((call) => call.length > 1) === true;
}

function isFieldSite({ reading, setting }: ApiField): boolean {
  return (reading?.length ?? 0) > 0 || setting?.some((call) => call.length > 1) === true;
}

function addWords(api: ApiType, words: Set<string>): void {
  if (
    api.creation !== undefined ||
    api.implementing !== undefined ||
    api.annotating !== undefined ||
    api.attributes !== undefined
  ) {
    words.add(api.name);
  }
  for (const [name, field] of Object.entries(api.fields ?? {})) {
    if (field.reading !== undefined || field.setting !== undefined) {
      words.add(name);
    }
  }
  Object.keys(api.declaring ?? {}).forEach((name) => words.add(name));
  for (const [name, method] of Object.entries(api.methods ?? {})) {
    if (method.calls !== undefined) {
      words.add(name);
    }
  }
  for (const name of Object.keys(api.attributes ?? {})) {
    words.add(name);
  }
}
