import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Analyser } from './src/core/rocketmq/analyser';
import { CoreAssets } from './src/test/support/coreAssets';
import { ProjectFacts } from './src/core/rocketmq/project/projectFacts';
import { FlowProject } from './src/core/rocketmq/flow/flowProject';
import { configurationEntries } from './src/core/rocketmq/flow/configurationEntries';
void (async () => {
  const files = new Map<string,string>();
  const walk = (d: string) => { for (const e of readdirSync(d, {withFileTypes:true})) { const p = join(d, e.name); if (e.isDirectory()) walk(p); else if (/\.java$/.test(p)) files.set(p, readFileSync(p,'utf8')); } };
  walk('/tmp/pub/rmq');
  const a = Analyser.create(new CoreAssets()); await a.prepare('a.java');
  const cpu = () => process.cpuUsage().user/1e6;
  for (const flow of [false, true, false, true]) {
    const facts = new ProjectFacts(a); const t = cpu();
    for (const [path, text] of files) facts.set(path, a.analyse({path, text}, facts, {flow}), text);
    const t2 = cpu(); console.log(flow, 'analyse', (t2-t).toFixed(2));
    if (flow) {
      const named = new Map<string,string[]>(); for (const p of files.keys()) { const n = p.slice(p.lastIndexOf('/')+1).replace(/\.java$/,''); named.set(n,[...(named.get(n)??[]),p]); }
      let reads = 0, flows = 0;
      const pr = new FlowProject({ named: n => named.get(n)??[], naming: t => facts.naming(t), configurations: () => [], read: async p => { reads++; return files.get(p); }, flow: async (p, text, w) => { flows++; return a.flow({path:p,text}, w); }, entries: configurationEntries });
      facts.files().forEach(({path, flow}) => pr.set(path, flow));
      const orig = (pr as any)._files.bind(pr); let builds=0; (pr as any)._files = () => { builds++; return orig(); };
      const t3 = cpu(); const topo = await pr.complete(); console.log('complete', (cpu()-t3).toFixed(2), {reads, flows, builds}, topo.topics.length);
      const t4 = cpu(); await pr.complete(); console.log('again', (cpu()-t4).toFixed(2));
    }
  }
})();
