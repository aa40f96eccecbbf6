/**
 * The files that known errors name as where their text comes from, out of the packages that are published: -sources
 * jars by Maven, modules by Go, packages by npm and pip. What the JVM says is asked of the JVM itself.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../lib/project.mjs';
import { run } from '../verify/run.mjs';

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

/** A tool that is not there: what it would have shown stays open. */
export class MissingTool extends Error {}

async function must(program, args, options) {
  const { code, output } = await run(program, args, options);
  if (code === undefined) throw new MissingTool(program);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${output.trim().slice(-800)}`);
  return output;
}

/** Folders of unpacked packages, by their name in lessons/errors. Every package is fetched once. */
export class ErrorSources {
  #folder;
  #say;
  #packages = new Map();
  #jars;

  /** Works in an existing empty folder, which is the caller's to remove. */
  constructor(folder, say) {
    this.#folder = folder;
    this.#say = say;
  }

  /** The text of a file of a package; undefined where the package has no such file. */
  async read(artifact, file, all) {
    const [, kind, name, version] = /^(\w+):(.+)@([\w.-]+)$/.exec(artifact);
    if (!this.#packages.has(artifact)) this.#packages.set(artifact, this.#fetch(kind, name, version, all));
    const folder = await this.#packages.get(artifact);
    const path = join(folder, kind === 'maven' ? `${file.replaceAll('.', '/')}.java` : file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  async #fetch(kind, name, version, all) {
    const folder = join(this.#folder, `${name}-${version}`.replace(/[^\w.-]/g, '_'));
    mkdirSync(folder, { recursive: true });
    switch (kind) {
      case 'maven': {
        this.#jars ??= this.#fetchJars(all);
        await this.#jars;
        const [, artifact] = name.split(':');
        await must('jar', ['xf', join(this.#folder, 'jars', `${artifact}-${version}-sources.jar`)], { cwd: folder });
        return folder;
      }
      case 'go':
        return JSON.parse(await must('go', ['mod', 'download', '-json', `${name}@${version}`], { cwd: folder })).Dir;
      case 'npm':
        await must('npm', ['pack', '--silent', `${name}@${version}`], { cwd: folder });
        await must('tar', ['xzf', `${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`], { cwd: folder });
        return join(folder, 'package');
      default:
        await must('python3', ['-m', 'pip', 'install', '-q', '--no-deps', '--target', folder, `${name}==${version}`]);
        return folder;
    }
  }

  /** All jars in one run of Maven; online only when something is missing. */
  async #fetchJars(all) {
    const items = [...new Set(all)]
      .map((artifact) => /^maven:([^:]+):([^@]+)@(.+)$/.exec(artifact))
      .filter(Boolean)
      .map(
        ([, group, name, version]) =>
          `<artifactItem><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version>` +
          `<classifier>sources</classifier></artifactItem>`,
      );
    const pom = join(this.#folder, 'pom.xml');
    writeFileSync(
      pom,
      `<project><modelVersion>4.0.0</modelVersion><groupId>guide</groupId><artifactId>errors</artifactId><version>1</version>
<packaging>pom</packaging><build><plugins><plugin><groupId>org.apache.maven.plugins</groupId>
<artifactId>maven-dependency-plugin</artifactId><version>3.8.1</version><configuration>
<outputDirectory>${join(this.#folder, 'jars')}</outputDirectory><artifactItems>${items.join('\n')}</artifactItems>
</configuration></plugin></plugins></build></project>`,
    );
    const args = ['-q', '-B', '-f', pom, COPY];
    const { code } = await run('mvn', ['-o', ...args]);
    if (code === undefined) throw new MissingTool('mvn');
    if (code !== 0) {
      this.#say('Maven fetches the sources; that happens once ...');
      await must('mvn', ['-U', ...args]); // -U: what could not be had yesterday is asked for again
    }
  }
}

/** What `java` prints when it is run in the project with these arguments; it may well fail. */
export async function javaSays(args) {
  const { code, output } = await run('java', ['-XX:TieredStopAtLevel=1', ...args], { cwd: projectRoot });
  if (code === undefined) throw new MissingTool('java');
  return output;
}
