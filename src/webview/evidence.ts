import type { ToPage } from '../protocol/lessonMessages';

/** Shows under an exercise what the lab was seen to hold. */
export function showEvidence(
  root: HTMLElement,
  { exercise, verdict, lines }: Extract<ToPage, { kind: 'evidence' }>,
): void {
  const box = root.querySelector(`[data-exercise="${CSS.escape(exercise)}"] [data-evidence]`);
  if (!(box instanceof HTMLElement)) {
    return;
  }
  box.dataset['evidence'] = verdict;
  box.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('p'), { className: 'evidence', textContent: line })),
  );
}
