/** How long a state of the window may take on a slow machine with two cores. */
export const patience = 120_000;

/**
 * Polls until `probe` gives something truthy and returns it. Use it for states that no single locator shows; it works
 * inside a webview too, where Playwright's own `waitForFunction` is stopped by the content security policy.
 *
 * @param what named in the error, after "Waited in vain for"
 * @param probe may throw while the window is still changing; the last error is part of the message
 */
export async function until<T>(what: string, probe: () => Promise<T>, timeoutMs = patience): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    let cause = '';
    try {
      const seen = await probe();
      if (seen) {
        return seen;
      }
    } catch (error) {
      cause = ` (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`;
    }
    if (Date.now() > end) {
      throw new Error(`Waited in vain for ${what}${cause}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
