import type { BodyCallable, BodyField, BodyParameter, TypeBody, WrittenAnnotation } from '../../syntax/typeBodies';
import type { Expression, TypeName } from '../../syntax/model';
import type { Source, Word } from '../../syntax/source';
import type { ClientSetting, Site } from '../model';
import type { NameScope } from '../types/nameScope';
import { flowCalls } from './flowCalls';
import { flowEvents, moves } from './flowEvents';
import type { FlowCallable, FlowField, FlowFile, FlowParameter, FlowType, InnerPlace, Value } from './model';
import { Values } from './values';

export interface FlowInput {
  readonly path: string;
  readonly source: Source;
  readonly scope: NameScope;
  /** The words that open type declarations. */
  readonly declarations: readonly Word[];
  readonly sites: readonly Site[];
  readonly settings: readonly ClientSetting[];
  /** Names of methods and types whose calls and creations are wanted. */
  readonly wanted: ReadonlySet<string>;
}

/** Results of more ways out than this say nothing certain. */
const RESULTS_AT_MOST = 6;
/** Types whose values can be a name, a message or a client; of others results are not looked at. */
const TELLING =
  /String|CharSequence|Message|Consumer|Producer|Builder|List|Collection|Map|Object|Enum|Propert|Config|Topic|Tag|Group|Dest|Send|Event|DTO|Dto|Param|Info|Option|M[Qq]/;
const CONSTANT = /^[A-Z][A-Z0-9_]*$/;
/** Fields of these types are never names nor lead to any. */
const BLIND = new Set('boolean byte short int long float double Logger Log'.split(' '));

/** What one file tells about the flow. */
export function flowFile(input: FlowInput): FlowFile {
  const { path, source, scope } = input;
  const bodies = source.typeBodies(input.declarations);
  const written = bodies.flatMap(({ callables }, type) => callables.map((callable) => ({ callable, type })));
  const values = new Values(
    source,
    written.map(({ callable }) => callable),
  );
  const placeAt = (offset: number): InnerPlace => ({
    type: bodies.findLastIndex(({ start, end }) => start <= offset && offset < end),
    callable: values.callableAt(offset),
  });
  const events = flowEvents({ source, values, placeAt, sites: input.sites, settings: input.settings });
  const types = typesOf(bodies, source, scope, values);
  const calls = input.wanted.size === 0 ? [] : flowCalls(source, values, placeAt, input.wanted);
  const around = new Set(events.map(({ place }) => place.callable));
  return {
    path,
    scope,
    types,
    callables: written.map(({ callable, type }, i) => callableOf(callable, type, source, values, around.has(i))),
    events,
    calls,
  };
}

/** Whether anything is sent or listened to at the sites. */
export function hasFlow(sites: readonly Site[]): boolean {
  return sites.some(moves);
}

function typesOf(bodies: readonly TypeBody[], source: Source, scope: NameScope, values: Values): FlowType[] {
  const types: FlowType[] = [];
  for (const body of bodies) {
    const outer = bodies
      .slice(0, types.length)
      .findLastIndex(({ start, end }) => start < body.start && body.end <= end);
    const around = outer >= 0 ? types[outer]!.qualifiedName : scope.package;
    const prefix = textOf(annotation(body.annotations, 'ConfigurationProperties'), ['prefix', 'value']);
    types.push({
      kind: body.kind,
      name: body.name,
      qualifiedName: around === '' ? body.name : `${around}.${body.name}`,
      outer,
      supertypes: body.supertypes.map(({ name }) => name),
      fields: fieldsOf(body, source, values),
      constants: Object.fromEntries(
        body.constants.map((constant) => [
          constant.name,
          {
            args: constant.arguments.map((argument) => values.value(argument)),
            range: source.range(constant.nameStart, constant.nameStart + constant.name.length),
          },
        ]),
      ),
      ...(prefix === undefined ? {} : { prefix }),
      range: source.range(body.nameStart, body.nameStart + body.name.length),
    });
  }
  return types;
}

function fieldsOf(body: TypeBody, source: Source, values: Values): Record<string, FlowField> {
  return Object.fromEntries(body.fields.map((field) => [field.name, fieldOf(field, body, source, values)]));
}

function fieldOf(field: BodyField, body: TypeBody, source: Source, values: Values): FlowField {
  const range = source.range(field.nameStart, field.nameStart + field.name.length);
  if (field.type !== undefined && BLIND.has(field.type.name) && field.type.dimensions === 0) {
    // Lombok's constructors count it all the same.
    return { type: field.type.name, values: [], range };
  }
  if (CHANNEL.test(field.type?.name ?? '')) {
    const named = textOf(annotation(field.annotations, 'Output') ?? annotation(field.annotations, 'Qualifier'), [
      'value',
    ]);
    const given = named ?? textOf(annotation(field.annotations, 'Resource'), ['name']);
    const channel: Value | undefined = given === undefined ? undefined : { kind: 'text', text: given };
    return { type: field.type!.name, values: channel === undefined ? [] : [{ value: channel, callable: -1 }], range };
  }
  const placeholder = textOf(annotation(field.annotations, 'Value'), ['value']);
  const tells = field.type === undefined || TELLING.test(field.type.name);
  const declared = field.value === undefined || !tells ? undefined : values.value(field.value);
  const settled = !tells || (declared?.kind === 'text' && CONSTANT.test(field.name));
  const set = settled ? [] : source.assignments(field.name, body.start, body.end);
  const found = [
    ...(declared === undefined || declared.kind === 'unknown' ? [] : [{ value: declared, callable: -1 }]),
    ...set.flatMap((expression) => telling(expression, values)),
  ];
  return {
    ...(field.type === undefined ? {} : { type: typeName(field.type) }),
    values: found,
    ...(placeholder === undefined ? {} : { placeholder }),
    range,
  };
}

function telling(expression: Expression, values: Values) {
  const value = values.value(expression);
  return value.kind === 'unknown' ? [] : [{ value, callable: values.callableAt(expression.start) }];
}

/** `known`: its parameters matter, because something is sent in it. */
function callableOf(
  callable: BodyCallable,
  type: number,
  source: Source,
  values: Values,
  known: boolean,
): FlowCallable {
  const tells = callable.type !== undefined && TELLING.test(callable.type.name);
  const results: Value[] = CHANNEL.test(callable.type?.name ?? '')
    ? channelOf(callable)
    : tells
      ? resultsOf(callable, values)
      : [];
  const { superArguments } = callable;
  return {
    name: callable.name,
    type,
    constructor: callable.constructor,
    parameters: (known || callable.constructor || results.length > 0 || values.hasParameterOf(callable)
      ? callable.parameters
      : Array.from({ length: callable.arity }, () => NAMELESS)
    ).map((parameter): FlowParameter => {
      const placeholder = textOf(annotation(parameter.annotations, 'Value'), ['value']);
      return {
        name: parameter.name,
        ...(parameter.type === undefined ? {} : { type: typeName(parameter.type) }),
        ...(placeholder === undefined ? {} : { placeholder }),
      };
    }),
    ...(callable.type === undefined ? {} : { result: typeName(callable.type) }),
    results,
    ...(superArguments === undefined ? {} : { superArguments: superArguments.map((value) => values.value(value)) }),
    range: source.range(callable.nameStart, callable.nameStart + callable.name.length),
  };
}

/** A channel of Spring Cloud Stream stands for its binding. */
const CHANNEL = /^(?:Message|Subscribable|Pollable)Channel$/;

/** The binding that `@Output("...") MessageChannel orders()` is: its name, unless one is given. */
function channelOf({ annotations, name }: BodyCallable): Value[] {
  const found = annotation(annotations, 'Output') ?? annotation(annotations, 'Input');
  return found === undefined ? [] : [{ kind: 'text', text: textOf(found, ['value']) ?? name }];
}

/** Of a method of which only the number of parameters matters. */
const NAMELESS: BodyParameter = { name: '', type: undefined, annotations: [] };

function resultsOf(callable: BodyCallable, values: Values): Value[] {
  const { results } = callable;
  return results.length > RESULTS_AT_MOST
    ? []
    : results.map((result) => values.value(result)).filter(({ kind }) => kind !== 'unknown');
}

function typeName(type: TypeName): string {
  return type.name + '[]'.repeat(type.dimensions);
}

function annotation(annotations: readonly WrittenAnnotation[], name: string): WrittenAnnotation | undefined {
  return annotations.find((found) => found.name === name || found.name.endsWith(`.${name}`));
}

/** The text of the first attribute of that name. */
function textOf(found: WrittenAnnotation | undefined, names: readonly string[]): string | undefined {
  const value = names.flatMap((name) => found?.attributes.filter((attribute) => attribute.name === name) ?? [])[0]
    ?.value;
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}
