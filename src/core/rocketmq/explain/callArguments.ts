import type { ApiCall } from '../api/model';
import { parseParameters, type Parameter } from '../api/parameters';
import type { Argument, Site } from '../model';
import { fitOf, type Fit } from './javaTypes';

interface Match {
  readonly names: readonly string[];
  readonly fit: Fit;
}

/**
 * What each argument of the site is, by the name of its parameter. Positions differ from overload to overload: only
 * what all overloads that can be meant agree on is named. Named arguments and attributes go by their own name; the value
 * of a key is `value`.
 */
export function argumentsByName(site: Site, calls: readonly ApiCall[]): ReadonlyMap<string, Argument> {
  const named = new Map<string, Argument>();
  for (const argument of site.arguments) {
    if (argument.name !== undefined) {
      named.set(argument.name, argument);
    }
  }
  if (site.form === 'key' || site.form === 'attribute') {
    const [value] = site.arguments;
    return value === undefined ? named : new Map([...named, ['value', value]]);
  }
  const positional = site.arguments.filter(({ name }) => name === undefined);
  const agreed = agreement(matches(site, positional, calls), positional.length);
  positional.forEach((argument, index) => {
    const name = agreed[index];
    if (name !== undefined) {
      named.set(name, argument);
    }
  });
  return named;
}

function matches(site: Site, positional: readonly Argument[], calls: readonly ApiCall[]): readonly Match[] {
  const ofConcept = calls.filter((call) => call.includes(site.concept, 1));
  const found = (ofConcept.length > 0 ? ofConcept : calls).flatMap((call) => {
    const match = matchCall(parseParameters(call[0]), positional);
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

function agreement(found: readonly Match[], length: number): readonly (string | undefined)[] {
  return Array.from({ length }, (_, index) => {
    const names = new Set(found.map((match) => match.names[index]));
    const [name] = names;
    return names.size === 1 && name !== '' ? name : undefined;
  });
}
