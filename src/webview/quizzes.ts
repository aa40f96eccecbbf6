import type { PageProgress, SavedPage } from '../protocol/lessonMessages';
import { all, type PageContext } from './pageContext';

/** One question: what is chosen, what is shown of the explanations. */
class Quiz {
  readonly id: string;
  passed = false;
  private _touched = false;
  private readonly _options: {
    readonly element: HTMLElement;
    readonly input: HTMLInputElement;
    readonly right: boolean;
  }[];
  private readonly _button: HTMLButtonElement;
  private readonly _status: HTMLElement;

  constructor(
    element: HTMLElement,
    private readonly _context: PageContext,
    private readonly _changed: () => void,
  ) {
    this.id = element.dataset['quiz'] ?? '';
    this._button = element.querySelector('[data-action=check]') as HTMLButtonElement;
    this._status = element.querySelector('[role=status]') as HTMLElement;
    this._options = all(element, '.option').map((option) => ({
      element: option,
      input: option.querySelector('input') as HTMLInputElement,
      right: option.dataset['right'] === 'true',
    }));
    this._button.addEventListener('click', () => this._press());
    element.addEventListener('change', () => {
      this._touched = true;
      this._hide();
      this._changed();
    });
  }

  get chosen(): number[] {
    return this._options.flatMap(({ input }, index) => (input.checked ? [index] : []));
  }

  /** What was answered earlier; an answer given on this page stays. */
  restore(chosen: readonly number[], checked: boolean): void {
    if (this._touched || chosen.length === 0) {
      return;
    }
    this._options.forEach(({ input }, index) => (input.checked = chosen.includes(index)));
    if (checked) {
      this._judge();
    }
  }

  private _press(): void {
    this._touched = true;
    if (this.passed) {
      this._options.forEach(({ input }) => (input.checked = false));
      this._hide();
      this._options[0]?.input.focus();
    } else if (this.chosen.length === 0) {
      this._status.textContent = this._context.strings.chooseOne;
    } else {
      this._judge();
      this._context.post({ kind: 'answer', quiz: this.id, chosen: this.chosen });
    }
    this._changed();
  }

  private _judge(): void {
    const { strings } = this._context;
    this.passed = this._options.every(({ input, right }) => input.checked === right);
    for (const { element, input, right } of this._options) {
      // A wrong answer explains what was chosen and leaves the rest to think about.
      const shown = this.passed || input.checked;
      element.classList.toggle('right', shown && right);
      element.classList.toggle('wrong', shown && !right && input.checked);
      show(element, input, shown, shown && (right || input.checked));
    }
    this._status.textContent = this.passed ? strings.quizPassed : strings.quizFailed;
    this._button.textContent = this.passed ? strings.tryAgain : strings.check;
  }

  private _hide(): void {
    this.passed = false;
    for (const { element, input } of this._options) {
      element.classList.remove('right', 'wrong');
      show(element, input, false, false);
    }
    this._status.textContent = '';
    this._button.textContent = this._context.strings.check;
  }
}

function show(option: HTMLElement, input: HTMLInputElement, explanation: boolean, verdict: boolean): void {
  const why = option.querySelector<HTMLElement>('.why');
  const mark = option.querySelector<HTMLElement>('.verdict');
  if (why && mark) {
    why.hidden = !explanation;
    mark.hidden = !verdict;
    // A hidden description would still be read aloud, and give the answer away.
    if (explanation) {
      input.setAttribute('aria-describedby', why.id);
    } else {
      input.removeAttribute('aria-describedby');
    }
  }
}

/** All questions of the page; when all are passed, "mark done" is offered beneath the last. */
export class Quizzes {
  private readonly _quizzes: readonly Quiz[];
  private _done = false;

  constructor(private readonly _context: PageContext) {
    const elements = all(_context.root, '[data-quiz]');
    this._quizzes = elements.map((element) => new Quiz(element, _context, () => this._changed()));
    const offer = this._offer();
    if (offer) {
      elements.at(-1)?.after(offer);
    }
  }

  /** `saved`: choices that were not checked before the page was hidden. */
  restore(progress: PageProgress, saved: SavedPage['chosen'] = {}): void {
    this._done = progress.done;
    for (const quiz of this._quizzes) {
      const unchecked = saved[quiz.id];
      const answer = progress.answers[quiz.id];
      if (unchecked) {
        quiz.restore(unchecked, false);
      } else if (answer) {
        quiz.restore(answer.chosen, true);
      }
    }
    this._update();
  }

  private _changed(): void {
    const unchecked = this._quizzes.filter((quiz) => !quiz.passed && quiz.chosen.length > 0);
    this._context.save({ chosen: Object.fromEntries(unchecked.map((quiz) => [quiz.id, quiz.chosen])) });
    this._update();
  }

  private _update(): void {
    const offer = this._offer();
    if (offer) {
      offer.hidden = this._done || this._quizzes.length === 0 || this._quizzes.some((quiz) => !quiz.passed);
    }
  }

  private _offer(): HTMLElement | null {
    return this._context.root.querySelector<HTMLElement>('[data-finish]');
  }
}
