import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { Analyser } from '../../../core/rocketmq/analyser';
import { API_GROUPS } from '../../../core/rocketmq/api/groups';
import type { Knowledge } from '../../../core/rocketmq/explain/knowledge';
import type { ExplainContext, SiteExplanation } from '../../../core/rocketmq/explain/model';
import { SiteExplainer } from '../../../core/rocketmq/explain/siteExplainer';
import type { ClientDependency, FileFacts, Site } from '../../../core/rocketmq/model';
import type { AssetReader } from '../../../core/util/assets';
import type { Locale } from '../../../core/util/locale';

export const root = path.join(__dirname, '../../../..');

interface Compiler {
  readonly readKnowledge: (root: string) => Knowledge;
}

/** The knowledge as the build writes it. */
export const knowledge = (createRequire(__filename)('../../../../scripts/lib/knowledge.cjs') as Compiler).readKnowledge(
  root,
);
export const explainer = new SiteExplainer(knowledge, API_GROUPS);

/** The WASM files where npm puts them. */
export const wasm: AssetReader = {
  readBytes: (file) => {
    const name = path.basename(file);
    const folder = name === 'web-tree-sitter.wasm' ? 'web-tree-sitter' : '@vscode/tree-sitter-wasm/wasm';
    return readFile(path.join(root, 'node_modules', folder, name));
  },
  readText: (file) => Promise.reject(new Error(`not there: ${file}`)),
};

/** Analyses and explains Java as the product does. Whoever makes it disposes it. */
export class JavaExplained {
  private constructor(private readonly _analyser: Analyser) {}

  static async create(): Promise<JavaExplained> {
    const analyser = Analyser.create(wasm);
    await analyser.prepare('A.java');
    return new JavaExplained(analyser);
  }

  dispose(): void {
    this._analyser.dispose();
  }

  facts(text: string): FileFacts {
    const facts = this._analyser.analyse({ path: 'src/A.java', text });
    if (facts === undefined || facts.skipped !== undefined) {
      throw new Error(`not analysed: ${facts?.skipped}`);
    }
    return facts;
  }

  /** Every lens text by the line of its site, 1-based, the most specific concept of a line first. */
  explainAll(text: string, more: Partial<ExplainContext> = {}): (SiteExplanation & { site: Site })[] {
    const facts = this.facts(text);
    return facts.sites.map((site) => ({ site, ...explain(site, { ...more, facts }) }));
  }
}

export function explain(site: Site, context: Partial<ExplainContext> & Pick<ExplainContext, 'facts'>): SiteExplanation {
  return explainer.explain(site, { locale: 'en', client: undefined, ...context });
}

/** A client as a build file declares it. */
export function client(artifact: string, version: string, clientVersion = version): ClientDependency {
  const family = artifact.includes('spring') ? 'spring-boot' : 'java-remoting';
  return { family, artifact: `org.apache.rocketmq:${artifact}`, version, clientVersion, path: 'pom.xml' };
}

export const LANGUAGES: readonly Locale[] = ['en', 'zh-cn'];
