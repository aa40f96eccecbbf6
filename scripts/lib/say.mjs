// @ts-check
/**
 * Prints what is being done and, while it takes long, that it still goes on.
 *
 * @template T
 * @param {string} what shown as `what ...`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  console.log(`${what} ...`);
  const began = Date.now();
  const beat = setInterval(() => {
    console.log(`  still at it: ${what} (${Math.round((Date.now() - began) / 1000)} s)`);
  }, 15_000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
