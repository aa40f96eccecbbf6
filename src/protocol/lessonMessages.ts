/**
 * What the lesson panel and its page say to each other. Both sides check what they get: the page's side in
 * webview/readMessage.ts, the host's in host/lesson/readMessage.ts.
 */

/** From the page to the host. */
export type ToHost =
  /** The script runs. `page`: the number of the page that is shown, as given in PageState. */
  | { readonly kind: 'ready'; readonly page: number }
  /** A link inside the product: `lesson:<id>#<section>`, `rule:<id>` and whatever else the host has pages for. */
  | { readonly kind: 'open'; readonly address: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'forward' }
  /** The section that is being read now. */
  | { readonly kind: 'at'; readonly section: string }
  /** The end of a section was on screen. */
  | { readonly kind: 'read'; readonly section: string }
  /** Zero-based indexes of the chosen options. */
  | { readonly kind: 'answer'; readonly quiz: string; readonly chosen: readonly number[] }
  | { readonly kind: 'predict'; readonly id: string; readonly text: string }
  | { readonly kind: 'exercise'; readonly id: string; readonly done: boolean }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'insert'; readonly region: string }
  | { readonly kind: 'openSource'; readonly region: string }
  /** Lay the region beside the reader's own file. */
  | { readonly kind: 'compare'; readonly region: string }
  /** The tab that the reader chose: a client, or the label of another tab. */
  | { readonly kind: 'tab'; readonly tab: string }
  /** A row of the last `places` message. */
  | { readonly kind: 'place'; readonly list: number; readonly index: number }
  | { readonly kind: 'markDone' }
  /** `section`: where the selection, or else the reader, is; empty before the first section. */
  | { readonly kind: 'report'; readonly section: string; readonly selection: string }
  /** Something that only the page's own provider understands. */
  | { readonly kind: 'action'; readonly action: string; readonly value: string };

/** From the host to the page. */
export type ToPage =
  /** Another page in the place of this one. `html` is complete and safe. */
  | { readonly kind: 'page'; readonly html: string; readonly language: string; readonly state: PageState }
  /** The answer to `ready` when the page is the right one already. */
  | { readonly kind: 'state'; readonly state: PageState }
  | { readonly kind: 'progress'; readonly progress: PageProgress }
  | { readonly kind: 'places'; readonly places: PagePlaces }
  | { readonly kind: 'sources'; readonly sources: PageSources }
  /** Tabs to select, best first, unless the reader chose one on this page. */
  | { readonly kind: 'tabs'; readonly tabs: readonly string[] }
  /** Go to a section, question or card of this page. */
  | { readonly kind: 'goTo'; readonly section: string }
  /** What the lab shows of an exercise, as text. */
  | {
      readonly kind: 'evidence';
      readonly exercise: string;
      readonly verdict: 'seen' | 'not-yet' | 'cannot-tell';
      readonly lines: readonly string[];
    }
  /** Short news for the status line, read aloud. */
  | { readonly kind: 'say'; readonly text: string }
  /** The user wants to report a mistake: answer with `report`. */
  | { readonly kind: 'askReport' };

export interface PageState {
  /** Counts the pages of a panel. */
  readonly page: number;
  /** Which page it is, without the section. */
  readonly address: string;
  /** Where to begin; absent: where the reader was, or at the top. */
  readonly section?: string;
  /** Tabs to select, best first. */
  readonly tabs: readonly string[];
  readonly progress?: PageProgress;
  readonly places?: PagePlaces;
  readonly sources?: PageSources;
  readonly strings: PageStrings;
}

/** Texts that the page puts together itself; the others are part of its HTML. */
export interface PageStrings {
  readonly chooseOne: string;
  readonly quizPassed: string;
  readonly quizFailed: string;
  readonly check: string;
  readonly tryAgain: string;
  readonly guessKept: string;
  readonly noteSaved: string;
  readonly copied: string;
  readonly done: string;
  readonly read: string;
  /** `{0}` read, `{1}` of how many. */
  readonly readOf: string;
  readonly placesFound: string;
  readonly placesMore: string;
  readonly placesNone: string;
  readonly placesIndexing: string;
  readonly placesNoFolder: string;
  readonly line: string;
}

/** What the reader did on this page. */
export interface PageProgress {
  readonly done: boolean;
  readonly read: readonly string[];
  readonly answers: Readonly<Record<string, { readonly chosen: readonly number[]; readonly passed: boolean }>>;
  readonly predictions: Readonly<Record<string, string>>;
  readonly exercises: readonly string[];
  readonly note: string;
}

/** Where the page's subject appears in the user's project. */
export interface PagePlaces {
  /** Counts the lists, so that a click on an old one is not taken for the new one. */
  readonly list: number;
  readonly state: 'no-folder' | 'indexing' | 'ready';
  readonly places: readonly {
    readonly path: string;
    /** One-based, for reading. */
    readonly line: number;
    /** What stands there: `producer.send`, `@RocketMQMessageListener`. */
    readonly text: string;
  }[];
  /** How many more there are than are listed. */
  readonly more: number;
}

/** Classes on the page, by the name in `data-source`, that the project's dependencies have. */
export interface PageSources {
  readonly names: readonly string[];
  /** What the button beside each says. */
  readonly label: string;
}

/** What `setState` keeps of a page while it is hidden and over a reload of the window. */
export interface SavedPage {
  readonly version: 1;
  /** Of PageState. */
  readonly page: number;
  readonly address: string;
  readonly section: string;
  readonly scroll: number;
  /** Choices that were not checked yet, by quiz. */
  readonly chosen: Readonly<Record<string, readonly number[]>>;
  /** Guesses that were not kept yet, by prediction. */
  readonly guesses: Readonly<Record<string, string>>;
}
