import type { PageState, SavedPage, ToHost, ToPage } from '../protocol/lessonMessages';
import { colourCode } from './colourCode';
import { Diagrams } from './diagrams';
import { showEvidence } from './evidence';
import { goTo } from './goTo';
import { Note } from './note';
import { pageActions } from './pageActions';
import type { PageContext } from './pageContext';
import { PageFilters } from './pageFilter';
import { showPlaces } from './places';
import { Predictions } from './predictions';
import { Quizzes } from './quizzes';
import { Reading } from './reading';
import { readMessage, readSaved } from './readMessage';
import { showSources } from './sources';
import { Tabs } from './tabs';
import { followTerms, showTerms } from './terms';

/** The parts of the page that is shown. */
interface Shown {
  readonly context: PageContext;
  readonly tabs: Tabs;
  readonly quizzes: Quizzes;
  readonly predictions: Predictions;
  readonly note: Note;
  readonly reading: Reading;
  readonly diagrams: Diagrams;
}

const EMPTY = { version: 1, page: 0, address: '', section: '', scroll: 0, chosen: {}, guesses: {} } as const;

class LessonApp {
  private readonly _api = acquireVsCodeApi();
  private readonly _root = document.getElementById('page') as HTMLElement;
  private readonly _script = document.getElementById('lesson-script') as HTMLScriptElement;
  private _saved: SavedPage = readSaved(this._api.getState()) ?? EMPTY;
  private _shown: Shown | undefined;
  private readonly _filters = new PageFilters();

  start(): void {
    colourCode(this._root);
    window.addEventListener('message', (event) => {
      const message = readMessage(event.data);
      if (message) {
        this._receive(message);
      }
    });
    this._root.addEventListener('click', (event) => this._click(event));
    document.querySelector('a.skip')?.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
      goTo('text');
    });
    followTerms(this._root);
    window.addEventListener('pagehide', () => this._shown?.note.store());
    this._post({ kind: 'ready', page: Number(this._root.dataset['page']) });
  }

  private readonly _post = (message: ToHost): void => this._api.postMessage(message);

  private _receive(message: ToPage): void {
    const shown = this._shown;
    switch (message.kind) {
      case 'page':
        shown?.note.store();
        document.documentElement.lang = message.language;
        this._exchange(message);
        return;
      case 'state':
        this._show(message.state);
        return;
      case 'progress':
        shown?.quizzes.restore(message.progress);
        shown?.predictions.restore(message.progress);
        shown?.note.restore(message.progress);
        shown?.reading.show(message.progress);
        return;
      case 'places':
        if (shown) {
          showPlaces(shown.context, message.places);
        }
        return;
      case 'sources':
        if (shown) {
          showSources(shown.context, message.sources);
        }
        return;
      case 'tabs':
        shown?.tabs.prefer(message.tabs);
        return;
      case 'goTo':
        goTo(message.section);
        return;
      case 'evidence':
        showEvidence(this._root, message);
        return;
      case 'say':
        this._say(message.text);
        return;
      case 'askReport':
        this._report();
    }
  }

  /** The same page drawn anew leaves the reader where he is, with the focus on what he used. */
  private _exchange({ html, state }: Extract<ToPage, { kind: 'page' }>): void {
    const same = state.address === this._saved.address && state.section === undefined;
    const top = window.scrollY;
    const focused = document.activeElement?.id ?? '';
    this._root.innerHTML = html;
    colourCode(this._root);
    this._root.dataset['page'] = String(state.page);
    this._show(state);
    if (same) {
      window.scrollTo({ top, behavior: 'instant' });
      if (focused !== '') {
        document.getElementById(focused)?.focus({ preventScroll: true });
      }
    }
  }

  private _show(state: PageState): void {
    this._shown?.reading.dispose();
    this._shown?.diagrams.dispose();
    const sameAddress = this._saved.address === state.address;
    const samePage = sameAddress && this._saved.page === state.page;
    const saved = sameAddress ? this._saved : EMPTY;
    this._save({ ...saved, page: state.page, address: state.address });

    const context: PageContext = {
      root: this._root,
      strings: state.strings,
      post: this._post,
      save: (change) => this._save(change),
    };
    const shown: Shown = {
      context,
      tabs: new Tabs(context),
      quizzes: new Quizzes(context),
      predictions: new Predictions(context),
      note: new Note(context),
      reading: new Reading(context),
      diagrams: new Diagrams(this._root, { source: this._script.dataset['mermaid'] ?? '', nonce: this._script.nonce }),
    };
    this._shown = shown;
    pageActions(context, () => this._report());
    showTerms(this._root);
    this._filters.show(this._root, state.address);
    shown.tabs.prefer(state.tabs);
    if (state.progress) {
      const { progress } = state;
      shown.quizzes.restore(progress, saved.chosen);
      shown.predictions.restore(progress, saved.guesses);
      shown.note.restore(progress);
      shown.reading.show(progress);
      for (const box of this._root.querySelectorAll<HTMLInputElement>('[data-action=self-check]')) {
        box.checked = progress.exercises.includes(
          box.closest<HTMLElement>('[data-exercise]')?.dataset['exercise'] ?? '',
        );
      }
    }
    if (state.places) {
      showPlaces(context, state.places);
    }
    if (state.sources) {
      showSources(context, state.sources);
    }
    if (samePage && this._saved.scroll > 0) {
      window.scrollTo({ top: this._saved.scroll, behavior: 'instant' });
    } else if (state.section !== undefined) {
      goTo(state.section, { focus: false });
    } else {
      window.scrollTo({ top: 0, behavior: 'instant' });
    }
  }

  /** Links within the product never reach the editor's own handler, which would scroll to the top for `#`. */
  private _click(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-address], a[href^="#"]');
    if (!link) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const { address } = link.dataset;
    if (address !== undefined) {
      this._post({ kind: 'open', address });
    } else {
      goTo((link.getAttribute('href') ?? '').slice(1));
    }
  }

  private _report(): void {
    const selection = window.getSelection();
    const text = String(selection ?? '');
    const part = text === '' ? undefined : selection?.anchorNode?.parentElement?.closest<HTMLElement>('[data-part]');
    const section = part?.dataset['part'] ?? this._shown?.reading.section ?? '';
    this._post({ kind: 'report', section, selection: text });
  }

  private _say(text: string): void {
    const news = this._root.querySelector('[data-news]');
    if (news) {
      news.textContent = text;
    }
  }

  private _save(change: Partial<SavedPage>): void {
    this._saved = { ...this._saved, ...change };
    this._api.setState(this._saved);
  }
}

new LessonApp().start();
