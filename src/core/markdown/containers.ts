import { ID } from './links';

export const CONTAINERS = [
  'goals',
  'predict',
  'answer',
  'pitfall',
  'note',
  'warning',
  'tabs',
  'quiz',
  'exercise',
  'hint',
  'solution',
  'card',
  'deeper',
] as const;
export type ContainerName = (typeof CONTAINERS)[number];

export const EXERCISE_KINDS = ['own-code', 'lab', 'think'] as const;
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

/** What stands behind the colons of `::: name ...`. */
export interface Container {
  readonly name: ContainerName;
  /** Of `{#id}`, and for a quiz its argument. */
  readonly id?: string;
  /** The rule of a pitfall. */
  readonly rule?: string;
  /** The title of a deeper part, a note or a warning, as plain text. */
  readonly title?: string;
  readonly kind?: ExerciseKind;
  /** The region of a solution. */
  readonly region?: string;
}

interface Form {
  readonly id?: 'required' | 'optional';
  readonly argument?: 'rule' | 'quiz' | 'title' | 'optional title';
  readonly kind?: true;
  readonly region?: true;
}

const FORMS: Readonly<Record<ContainerName, Form>> = {
  goals: {},
  predict: { id: 'required' },
  answer: {},
  pitfall: { argument: 'rule' },
  note: { argument: 'optional title' },
  warning: { argument: 'optional title' },
  tabs: {},
  quiz: { argument: 'quiz' },
  exercise: { id: 'required', kind: true },
  hint: {},
  solution: { region: true },
  card: { id: 'required' },
  deeper: { id: 'optional', argument: 'title' },
};

/** Reads the text behind the colons; a string says what is wrong with it. */
export function readContainer(info: string): Container | string {
  const [, name = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/.exec(info) ?? [];
  if (name === '') {
    return 'this closes no container: an outer container needs more colons than the ones inside it';
  }
  if (!isContainerName(name)) {
    return `unknown container "${name}"`;
  }
  const form = FORMS[name];
  const braces = /\s*\{([^{}]*)\}$/.exec(rest);
  const argument = braces ? rest.slice(0, braces.index) : rest;
  const container: { -readonly [K in keyof Container]: Container[K] } = { name };

  for (const word of (braces?.[1] ?? '').split(/\s+/).filter(Boolean)) {
    const problem = readAttribute(word, form, container);
    if (problem !== undefined) {
      return `${name}: ${problem}`;
    }
  }
  const problem = readArgument(argument, form, container) ?? missing(form, container);
  return problem === undefined ? container : `${name}: ${problem}`;
}

type Writable = { -readonly [K in keyof Container]: Container[K] };

function readAttribute(word: string, form: Form, container: Writable): string | undefined {
  if (word.startsWith('#')) {
    if (!form.id) {
      return `takes no id, found {${word}}`;
    }
    if (!ID.test(word.slice(1))) {
      return `"${word.slice(1)}" is no id: use a-z, 0-9 and -`;
    }
    container.id = word.slice(1);
    return undefined;
  }
  const [key, value = ''] = word.split('=', 2);
  if (key === 'kind' && form.kind) {
    const kind = EXERCISE_KINDS.find((each) => each === value);
    container.kind = kind;
    return kind ? undefined : `kind is one of ${EXERCISE_KINDS.join(', ')}, found "${value}"`;
  }
  return `unknown attribute "${word}"`;
}

function readArgument(argument: string, form: Form, container: Writable): string | undefined {
  if (form.region) {
    const region = /^region=(\S+#\S+)$/.exec(argument)?.[1];
    container.region = region;
    return argument === '' || region ? undefined : `expected region=<path>#<name>, found "${argument}"`;
  }
  switch (form.argument) {
    case undefined:
      return argument === '' ? undefined : `takes nothing here, found "${argument}"`;
    case 'title':
    case 'optional title':
      container.title = argument === '' ? undefined : argument;
      return argument === '' && form.argument === 'title' ? 'needs a title' : undefined;
    default:
      if (!ID.test(argument)) {
        return `needs the id of a ${form.argument}, found "${argument}"`;
      }
      container[form.argument === 'rule' ? 'rule' : 'id'] = argument;
      return undefined;
  }
}

function missing(form: Form, container: Container): string | undefined {
  if (form.id === 'required' && container.id === undefined) {
    return 'needs an id: {#id}';
  }
  return form.kind && container.kind === undefined ? `needs a kind: {#id kind=${EXERCISE_KINDS.join('|')}}` : undefined;
}

function isContainerName(name: string): name is ContainerName {
  return (CONTAINERS as readonly string[]).includes(name);
}

/**
 * An answer at the top of a lesson, or in the prediction itself, belongs to the oldest prediction that has none yet; one
 * inside a card, an exercise or another container is only a folded part of that.
 */
export function answersPrediction(parents: readonly Container[]): boolean {
  return parents.every(({ name }) => name === 'predict' || name === 'deeper');
}
