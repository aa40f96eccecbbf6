/**
 * Compares Maven-like versions: numbers by value, `5.3.4-SNAPSHOT` before `5.3.4`. Negative when `a` is older. A missing
 * part is 0; what cannot be read counts as 0.
 */
export function compareVersions(a: string, b: string): number {
  const [numbersA, qualifierA] = split(a);
  const [numbersB, qualifierB] = split(b);
  for (let i = 0; i < Math.max(numbersA.length, numbersB.length); i++) {
    const difference = (numbersA[i] ?? 0) - (numbersB[i] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  if (qualifierA === qualifierB) {
    return 0;
  }
  if (qualifierA === '' || qualifierB === '') {
    return qualifierA === '' ? 1 : -1;
  }
  return qualifierA < qualifierB ? -1 : 1;
}

/** Whether the text is a version at all: a range, a property or `latest` is not. */
export function isVersion(text: string | undefined): text is string {
  return text !== undefined && /^v?\d+(\.\d+)*([.-][\w.-]+)?$/.test(text);
}

function split(version: string): [readonly number[], string] {
  const [, numbers = '', rest = ''] = /^v?(\d+(?:\.\d+)*)(.*)$/.exec(version.trim()) ?? [];
  const qualifier = rest.replace(/^[.-]/, '').toLowerCase();
  return [numbers.split('.').map(Number), /^(final|release|ga)$/.test(qualifier) ? '' : qualifier];
}
