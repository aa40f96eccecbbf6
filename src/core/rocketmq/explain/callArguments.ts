import type { Parameter } from '../api/parameters';
import type { Argument, Site } from '../model';
import { fitOf, type Fit } from './javaTypes';
import type { Signature } from './signatures';

interface Match {
  readonly names: readonly string[];
  readonly fit: Fit;
}

/** What is known of the arguments of one site. */
export interface NamedArguments {
  /** By the name of the parameter that an argument certainly is, in the order of the call. */
  readonly known: ReadonlyMap<string, Argument>;
  /** Parameters that one of the other arguments may be. */
  readonly possible: ReadonlySet<string>;
}

/**
 * Names the arguments of a site. Positions differ from overload to overload: certain is only what all overloads that can
 * be meant agree on. Named arguments and attributes go by their own name; the value of a key or attribute is `value` too.
 */
export function nameArguments(site: Site, signatures: readonly Signature[]): NamedArguments {
  const known = new Map<string, Argument>();
  for (const argument of site.arguments) {
    if (argument.name !== undefined) {
      known.set(argument.name, argument);
    }
  }
  const [value] = site.arguments;
  if (site.form === 'key' || site.form === 'attribute') {
    return { known: value === undefined ? known : known.set('value', value), possible: new Set() };
  }
  const positional = site.arguments.filter(({ name }) => name === undefined);
  const found = matches(site, positional, signatures);
  const possible = new Set<string>(found.length > 0 ? [] : parameterNames(signatures));
  positional.forEach((argument, index) => {
    const names = new Set(found.map((match) => match.names[index] ?? ''));
    const [name = ''] = names;
    if (names.size === 1 && name !== '') {
      known.set(name, argument);
    } else {
      names.forEach((other) => possible.add(other));
    }
  });
  return { known, possible };
}

function parameterNames(signatures: readonly Signature[]): readonly string[] {
  return signatures.flatMap(({ parameters }) => parameters.map(({ name }) => name));
}

function matches(site: Site, positional: readonly Argument[], signatures: readonly Signature[]): readonly Match[] {
  const ofConcept = signatures.filter(({ concepts }) => concepts.includes(site.concept));
  const found = (ofConcept.length > 0 ? ofConcept : signatures).flatMap(({ parameters }) => {
    const match = matchCall(parameters, positional);
    return match === undefined ? [] : [match];
  });
  const best = Math.max(0, ...found.map(({ fit }) => fit));
  return found.filter(({ fit }) => fit === best);
}

function matchCall(parameters: readonly Parameter[], positional: readonly Argument[]): Match | undefined {
  const required = parameters.filter(({ optional, rest }) => !optional && !rest).length;
  const rest = parameters.at(-1)?.rest === true;
  if (positional.length < required || (positional.length > parameters.length && !rest)) {
    return undefined;
  }
  let worst: Fit = 3;
  const names: string[] = [];
  for (const [index, argument] of positional.entries()) {
    const parameter = parameters[Math.min(index, parameters.length - 1)]!;
    const fit = parameterFit(argument, parameter);
    if (fit === 0) {
      return undefined;
    }
    worst = fit < worst ? fit : worst;
    names.push(parameter.rest ? '' : parameter.name);
  }
  return { names, fit: worst };
}

function parameterFit(argument: Argument, { type, literal }: Parameter): Fit {
  if (literal === undefined) {
    return fitOf(argument, type ?? 'Object');
  }
  const written = argument.value === undefined ? argument.text.replace(/^.*\./s, '') : String(argument.value);
  if (written === literal) {
    return 3;
  }
  if (/^(?:true|false)$/.test(literal) && fitOf(argument, 'boolean') === 0) {
    return 0;
  }
  return argument.kind === 'name' || argument.kind === 'call' || argument.kind === 'other' ? 1 : 0;
}
