import type { CheckedFile } from './model';

/** A project that can be asked which of its files name a type. */
export interface NamingProject {
  /** Paths of files, read by the rules or not, that can name one of the types (full names). */
  naming(types: readonly string[]): readonly string[];
  /** Undefined for what cannot be read. */
  text(path: string): Promise<string | undefined>;
}

/**
 * The files, without the listeners that another file names: a configuration class, a subclass or an XML file may make
 * beans of them in ways that are not looked at, and whoever names RocketMQ nowhere was not read for the rules.
 */
export async function withoutMentioned(
  files: readonly CheckedFile[],
  project: NamingProject,
): Promise<readonly CheckedFile[]> {
  if (files.every(({ checks }) => checks.unregistered.length === 0)) {
    return files;
  }
  return Promise.all(
    files.map(async (file) => {
      const { path, checks } = file;
      const mentioned = await Promise.all(checks.unregistered.map(({ type }) => isMentioned(type, path, project)));
      const unregistered = checks.unregistered.filter((_fact, i) => mentioned[i] !== true);
      return unregistered.length === checks.unregistered.length ? file : { path, checks: { ...checks, unregistered } };
    }),
  );
}

async function isMentioned(type: string, own: string, project: NamingProject): Promise<boolean> {
  const name = new RegExp(`\\b${type.slice(type.lastIndexOf('.') + 1)}\\b`);
  for (const path of project.naming([type])) {
    if (path !== own && name.test((await project.text(path)) ?? '')) {
      return true;
    }
  }
  return false;
}
