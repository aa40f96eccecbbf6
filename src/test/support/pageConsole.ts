import type { Page } from 'playwright-core';

const policyViolation = /content security policy|refused to (load|execute|apply|connect|frame|create|evaluate|run)/i;

/** What the pages of a window print, and what of it no journey may cause. */
export class PageConsole {
  /** Everything, in order: for the log of a failed run. */
  readonly lines: string[] = [];
  /** Violations of a content security policy and uncaught errors of the extension's webviews. */
  readonly faults: string[] = [];

  listen(page: Page): void {
    page.on('console', (message) => {
      const line = `${message.type()} ${message.text()} (${message.location().url})`;
      this.lines.push(line);
      if (policyViolation.test(message.text())) {
        this.faults.push(line);
      }
    });
    page.on('pageerror', (error) => {
      this.lines.push(`pageerror ${error.stack ?? error.message}`);
      if (error.stack?.includes('vscode-resource') || error.stack?.includes('about:srcdoc')) {
        this.faults.push(error.stack);
      }
    });
  }
}
