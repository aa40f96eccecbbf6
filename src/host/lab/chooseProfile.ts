import * as vscode from 'vscode';
import type { LabProfile } from '../../core/lab/model';
import { profileMemoryMb, PROFILES } from '../../core/lab/profiles';

/** Lets the user choose what is started; each with the memory that it takes. Undefined: dismissed. */
export async function chooseProfile(): Promise<LabProfile | undefined> {
  const picked = await vscode.window.showQuickPick(
    PROFILES.map((profile) => ({
      profile,
      label: nameOf(profile),
      description: vscode.l10n.t('about {0} MB of memory', profileMemoryMb(profile)),
      detail: detailOf(profile),
    })),
    { title: vscode.l10n.t('Start the Lab'), placeHolder: vscode.l10n.t('Which RocketMQ?'), matchOnDetail: true },
  );
  return picked?.profile;
}

function nameOf(profile: LabProfile): string {
  switch (profile) {
    case 'single':
      return vscode.l10n.t('One broker');
    case 'master-slave':
      return vscode.l10n.t('Master and slave');
    case 'controller':
      return vscode.l10n.t('Three copies with a controller');
    case 'acl':
      return vscode.l10n.t('One broker with ACL 2.0');
    case 'dledger':
      return vscode.l10n.t('Three copies with DLedger (legacy)');
  }
}

function detailOf(profile: LabProfile): string {
  switch (profile) {
    case 'single':
      return vscode.l10n.t('NameServer, broker and proxy: right for nearly every lesson');
    case 'master-slave':
      return vscode.l10n.t('Kill the master: nobody takes its place');
    case 'controller':
      return vscode.l10n.t('Kill the master: the controller makes another copy the master');
    case 'acl':
      return vscode.l10n.t('Who sends or receives without credentials is refused');
    case 'dledger':
      return vscode.l10n.t('CommitLog replicated by Raft, the way before 5.0');
  }
}
