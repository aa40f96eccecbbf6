// @ts-check
/**
 * Something the machine lacks (a browser, a download, a JDK). Its message is one line for a person and names the
 * remedy; scripts print it without a stack.
 */
export class Unavailable extends Error {
  /** @param {string} message one line */
  constructor(message) {
    super(message);
    this.name = 'Unavailable';
  }
}
