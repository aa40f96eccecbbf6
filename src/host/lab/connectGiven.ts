import { CancellationError } from 'vscode';
import { LabFailure } from '../../core/lab/failures';
import type { LabConnection } from '../../core/lab/model';
import { findJava } from '../../lab/findTools';
import type { OwnLab } from '../../lab/ownLab';
import { canReach } from '../../lab/reach';
import type { Services } from '../platform/services';
import { askAddress, type GivenAddress } from './askAddress';

/** How long an address may take to accept a connection. */
const ANSWER_MS = 5000;
/** Key of the global state: the address that was connected to last. */
const LAST_KEY = 'lab.address';

/**
 * Has the user name and confirm an address. Settles once every part of it accepted a connection; with undefined when the
 * user thought better of it. Jars that the lab has already serve for administration.
 */
export async function connectGiven(own: OwnLab, services: Services): Promise<LabConnection | undefined> {
  const { globalState } = services.context;
  const address = await askAddress(globalState.get<GivenAddress>(LAST_KEY)).catch(nothingIfCancelled);
  if (address === undefined) {
    return undefined;
  }
  for (const endpoint of [...address.nameServer.split(';'), ...(address.proxy === undefined ? [] : [address.proxy])]) {
    if (!(await canReach(endpoint, ANSWER_MS))) {
      throw new LabFailure('not-answering', `${endpoint} (${ANSWER_MS / 1000} s)`);
    }
  }
  await globalState.update(LAST_KEY, address);
  const { javaHome, version } = services.settings.lab;
  const java = own.hasJars(version) ? await findJava(javaHome).catch(() => undefined) : undefined;
  return {
    kind: 'given',
    ...address,
    ...(java === undefined ? {} : { jars: { java: java.java, folder: own.jars(version) } }),
    home: own.workFolder(),
  };
}

function nothingIfCancelled(error: unknown): undefined {
  if (!(error instanceof CancellationError)) {
    throw error;
  }
}
