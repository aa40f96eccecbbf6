import type * as vscode from 'vscode';
import type { Page } from '../../core/curriculum/page';
import type { PageState as WholeState, ToHost, ToPage } from '../../protocol/lessonMessages';

/** What a page tells of itself beside its HTML. `strings`: where it says something other than a lesson does. */
export type PageState = Pick<WholeState, 'tabs' | 'progress' | 'places' | 'sources'> &
  Partial<Pick<WholeState, 'strings'>>;

/** What a page may use of the panel that shows it. */
export interface PageHost {
  /** Dropped while the panel is hidden: everything that matters is in `OpenPage.state`. */
  post(message: ToPage): void;
  /** The address under which the page can load a file below `dist/`. */
  resource(path: string): string;
  /** Opens another address in this panel. */
  open(address: string): Promise<void>;
  /** Draws this page anew: its provider is asked again. */
  redraw(): Promise<void>;
  /** The column of the panel, to open other things beside it. */
  readonly column: vscode.ViewColumn | undefined;
}

/** A page while it is shown. The panel disposes it when it shows another. */
export interface OpenPage extends vscode.Disposable {
  readonly page: Page;
  /** Where the reader is in it: changes while it is read. Absent: at the top. */
  readonly section?: string;
  /** `page.address` with the section: what history and reload come back to. */
  readonly address: string;
  /** What the page needs to know beside its HTML; asked each time it is shown. */
  state(): PageState;
  /** Messages of the page that the panel does not handle itself. */
  receive(message: ToHost): Promise<void>;
}

/** Makes the pages of one kind of address: lessons, rules, the learning log ... */
export interface PageProvider {
  /** What its addresses begin with, without the colon: `lesson`. */
  readonly scheme: string;
  /** Undefined when there is nothing at that address: the panel stays where it is. */
  open(address: string, host: PageHost): Promise<OpenPage | undefined>;
}
