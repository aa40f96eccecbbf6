// @ts-check
/**
 * @param {readonly number[]} values at least one
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ index) => sorted[Math.floor(index)] ?? 0;
  return (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2;
}

/**
 * The median of what `a` took over what `b` took, round by round: other work on the machine slows both.
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 */
export function pairedRatio(a, b) {
  return median(a.map((value, i) => value / (b[i] ?? 1)));
}
