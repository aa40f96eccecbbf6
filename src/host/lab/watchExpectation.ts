import * as vscode from 'vscode';
import type { LabObservation } from '../../core/markdown/expectation';
import { judgeLab, type LabEvidence } from '../../core/lab/judgeLab';
import type { Locale } from '../../core/util/locale';
import { failureOf } from './adminFailure';
import type { LabSession } from './labSession';

const AGAIN_MS = 3000;

/** Looks until it is seen or disposed; tells what is new only. A lab that stops or fails ends it with "cannot tell". */
export function watchExpectation(
  session: () => LabSession | undefined,
  observations: readonly LabObservation[],
  locale: Locale,
  show: (evidence: LabEvidence) => Promise<void>,
): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let told = '';
  const look = async (): Promise<void> => {
    const evidence = await lookOnce(session(), observations, locale);
    if (isOver) {
      return;
    }
    const text = JSON.stringify(evidence);
    if (text !== told) {
      told = text;
      await show({ ...evidence, lines: [verdictText(evidence.verdict), ...evidence.lines] });
    }
    if (evidence.verdict === 'not-yet') {
      timer = setTimeout(() => void look(), AGAIN_MS);
    }
  };
  void look();
  return new vscode.Disposable(() => {
    isOver = true;
    clearTimeout(timer);
  });
}

async function lookOnce(
  session: LabSession | undefined,
  observations: readonly LabObservation[],
  locale: Locale,
): Promise<LabEvidence> {
  if (session === undefined) {
    return { verdict: 'cannot-tell', lines: [vscode.l10n.t('No lab runs: start one in the view Lab.')] };
  }
  try {
    return await judgeLab(observations, await session.admin(), locale);
  } catch (cause) {
    return { verdict: 'cannot-tell', lines: [failureOf(cause)] };
  }
}

function verdictText(verdict: LabEvidence['verdict']): string {
  switch (verdict) {
    case 'seen':
      return vscode.l10n.t('Seen in the lab:');
    case 'not-yet':
      return vscode.l10n.t('Not yet seen in the lab; looking again every 3 seconds while this page is open:');
    default:
      return vscode.l10n.t('This cannot be told from the lab:');
  }
}
