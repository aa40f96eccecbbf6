import * as vscode from 'vscode';
import type { Catalogue } from './core/curriculum/catalogue';
import { markEvents } from './core/curriculum/applyEvent';
import { readLessonAddress, writeLessonAddress } from './core/curriculum/lessonAddress';
import { clientsOfProject } from './core/curriculum/clients';
import { followAddress } from './core/curriculum/followPage';
import { loadCatalogue } from './core/curriculum/loadCatalogue';
import type { RoadmapNode } from './core/curriculum/rowModel';
import { Analyser } from './core/rocketmq/analyser';
import { API_GROUPS } from './core/rocketmq/api/groups';
import { RuleCatalogue } from './core/rocketmq/rules/ruleCatalogue';
import { SnippetLibrary } from './core/snippets/library';
import { lazy } from './core/util/lazy';
import type { CommandTable } from './host/commands/commandTable';
import { createCommandTable } from './host/commands/commandTable';
import { DocumentFacts } from './host/editor/documentFacts';
import { EditorFeatures } from './host/editor/editorFeatures';
import { FindingsFeatures } from './host/editor/findingsFeatures';
import { SnippetInserter } from './host/editor/snippetInserter';
import { Diagnosis } from './host/lab/diagnosis';
import { DiagnosisPages } from './host/lab/diagnosisPages';
import { labPlace, type LabFeatures, refusalText } from './host/lab/registerLab';
import { GlossaryPages } from './host/lesson/glossaryPages';
import { ErrorFeatures } from './host/errors/errorFeatures';
import { ErrorPages } from './host/errors/errorPages';
import { LessonPanels } from './host/lesson/lessonPanels';
import { RulePages } from './host/lesson/rulePages';
import { RoadmapPages, StagePages } from './host/lesson/stagePages';
import { TabChoice } from './host/lesson/tabChoice';
import type { LessonOpener } from './host/platform/lessonOpener';
import type { Services } from './host/platform/services';
import { FlowCommands } from './host/project/flowCommands';
import { FlowNavigation } from './host/project/flowNavigation';
import { FollowPages, ProjectPages } from './host/project/flowPages';
import { FlowPanel } from './host/project/flowPanel';
import { FlowService } from './host/project/flowService';
import { FlowView } from './host/project/flowView';
import type { FlowFeatures } from './host/project/registerFlow';
import { showFlowPlace } from './host/project/showFlowPlace';
import { WorkspaceIndex } from './host/project/workspaceIndex';
import { RoadmapView } from './host/roadmap/roadmapView';
import { LogPages } from './host/storage/logPages';
import { ProgressService } from './host/storage/progressService';

/**
 * Everything heavy, built and connected. On the desktop this is `dist/core.js`, loaded when something first needs it;
 * in the browser edition it is part of `dist/web.js`. The stub in extension.ts knows these parts by type only.
 */
export interface Parts extends vscode.Disposable {
  readonly services: Services;
  /** The body of the Roadmap view. Rejects when the catalogue cannot be read; the next call tries again. */
  roadmap(): Promise<RoadmapView>;
  commands(view: vscode.TreeView<RoadmapNode>): Promise<CommandTable>;
  readonly panels: LessonPanels;
  readonly editor: EditorFeatures;
  readonly flow: FlowFeatures;
  readonly findings: FindingsFeatures;
  /** Only where Node is: see `labPlace`. */
  lab(): Promise<LabFeatures>;
  readonly errors: ErrorFeatures;
  /** Only where Node is: see `labPlace`. */
  diagnose(): Promise<void>;
}

export function createParts(services: Services): Parts {
  const owned: vscode.Disposable[] = [];
  const own = <T extends vscode.Disposable>(part: T): T => {
    owned.push(part);
    return part;
  };
  const catalogue = lazy((): Promise<Catalogue> => loadCatalogue(services.assets));
  const { book: progress } = own(new ProgressService(services, catalogue));
  const library = lazy(() => SnippetLibrary.load(services.assets));
  const inserter = own(new SnippetInserter(library));
  const analyser = own(Analyser.create(services.assets));
  const index = own(new WorkspaceIndex(analyser, services.log));
  const rules = lazy(() => RuleCatalogue.load(services.assets));
  const documents = own(
    new DocumentFacts(
      {
        prepare: async (path) => {
          await Promise.all([analyser.prepare(path), analyser.withRules()]);
        },
        update: (key, file) => analyser.update(key, file, index.types),
        close: (key) => analyser.close(key),
      },
      services.log,
    ),
  );
  own(documents.onDidAnalyse((document, facts) => index.setOpen(document, facts)));
  own(vscode.workspace.onDidCloseTextDocument(({ uri }) => index.setClosed(uri)));
  const editor = own(
    new EditorFeatures({
      settings: services.settings,
      log: services.log,
      facts: (document) => documents.get(document),
      explainer: lazy(async () =>
        (await import('./core/rocketmq/explain/createExplainer')).createExplainer(services.assets, API_GROUPS),
      ),
      target: async (concept) => (await catalogue()).conceptTarget(concept),
      client: (document, family) => index.clientOf(document.uri, family),
      configuration: (document) => flow.settingsFor(document.uri),
      library,
      inserter,
      configurationFiles: lazy(async () => {
        const { ConfigurationFiles } = await import('./core/rocketmq/configuration/configurationFiles');
        return new ConfigurationFiles(services.assets);
      }),
      surroundings: (document, position) =>
        analyser.surroundings(document.uri.toString(), { path: document.uri.path, text: document.getText() }, position),
      families: () => clientsOfProject(index.summary()),
    }),
  );
  const findings = own(
    new FindingsFeatures({
      settings: services.settings,
      log: services.log,
      facts: (document) => documents.get(document),
      onDidAnalyse: (listener) => documents.onDidAnalyse(listener),
      project: index,
      catalogue: rules,
    }),
  );
  own(
    index.onDidRetype(() => {
      documents.invalidate();
      editor.refresh();
      findings.findings.refresh();
    }),
  );
  const panels = own(
    new LessonPanels({
      services,
      catalogue,
      progress,
      index,
      insertRegion: (key) => inserter.insertRegion(key),
      markDone: async (id, entry) => {
        const lesson = (await catalogue()).lesson(id);
        await (lesson && progress.record(...markEvents(lesson, { lesson: id }, true, entry)));
      },
      watchLab: async (observations, show) => {
        const refusal = refusalText(labPlace(services.context));
        if (refusal !== undefined) {
          await show({ verdict: 'cannot-tell', lines: [refusal] });
          return new vscode.Disposable(() => undefined);
        }
        return (await lab()).desk.watch(observations, show);
      },
      runSample: async (sample) => {
        const refusal = refusalText(labPlace(services.context));
        if (refusal !== undefined) {
          void vscode.window.showInformationMessage(refusal);
          return;
        }
        await (await lab()).desk.runSample(sample);
      },
    }),
  );
  const courses = {
    assets: services.assets,
    locale: () => services.settings.locale,
    store: services.context.globalState,
    catalogue,
    progress,
  };
  panels.addPages(new StagePages(courses));
  panels.addPages(new RoadmapPages(courses));
  panels.addPages(new GlossaryPages(courses));
  panels.addPages(new LogPages(services, catalogue, progress));
  const flow = own(new FlowService({ analyser, index, state: services.context.workspaceState, log: services.log }));
  own(flow.onDidConfigure(() => editor.refresh()));
  const where = { uri: (path: string) => index.uri(path), path: (uri: vscode.Uri) => index.path(uri) };
  const go = showFlowPlace(where.uri);
  panels.addPages(
    new RulePages({
      settings: services.settings,
      catalogue,
      rules,
      index,
      tabs: new TabChoice(services.context, index),
      found: () => findings.findings.ofProject(),
      chosen: async () => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        return (await findings.options(folder?.uri ?? vscode.Uri.parse('untitled:none'))).rules;
      },
      text: (path) => index.text(path),
      go,
    }),
  );
  const pages = { settings: services.settings, flow, index, progress, catalogue, go };
  panels.addPages(new FollowPages(pages));
  panels.addPages(new ProjectPages(pages));
  const follow = (topic: string) => panels.open(followAddress(topic));
  const map = own(new FlowPanel({ services, flow, go, follow }));
  const { settings } = services;
  const openPage = (address: string) => panels.open(address);
  const canDiagnose = labPlace(services.context) === 'here';
  const errorMatcher = lazy(async () =>
    (await import('./core/curriculum/errorReading')).loadErrorMatcher(services.assets),
  );
  const errorCatalogue = lazy(async () =>
    (await import('./core/curriculum/errorReading')).ErrorCatalogue.load(services.assets),
  );
  panels.addPages(new ErrorPages({ settings, catalogue, rules, errors: errorCatalogue, index, go, canDiagnose }));
  const roadmap = lazy(async () => own(new RoadmapView({ services, catalogue: await catalogue(), progress, index })));
  const lab = lazy(async (): Promise<LabFeatures> => {
    const { LabDesk, LocalLab, labCommands } = await import('./host/lab/localFeatures');
    const local = own(new LocalLab(services));
    await local.refresh();
    const desk = own(
      new LabDesk({
        services,
        lab: local,
        tools: () => import('./labClient/labTools'),
        sources: vscode.Uri.joinPath(services.context.extensionUri, 'media', 'lab').fsPath,
        projectGroups: async (topic) => {
          const { topics } = (await flow.read()).topology;
          const consumers = topics.filter(({ name }) => name === topic).flatMap((found) => found.consumers);
          return consumers.filter(({ group }) => group.resolved).map(({ group }) => group.name);
        },
        sendAtCursor: () => flow.sendAtCursor(),
      }),
    );
    return {
      lab: local,
      commands: { ...labCommands(local, services), ...desk.commands },
      view: desk.view,
      desk,
    };
  });
  const diagnoses = own(new DiagnosisPages({ settings, catalogue, errors: errorCatalogue }));
  panels.addPages(diagnoses);
  const diagnosis = new Diagnosis({
    settings,
    index,
    topology: async () => (await flow.read()).topology,
    connection: async () => (await lab()).lab.connection,
    admin: async ({ nameServer }) => {
      const { session } = (await lab()).desk;
      // Administration runs on a lab's jars and knows the lab's name server alone.
      const fits = session?.connection.jars !== undefined && session.connection.nameServer === nameServer;
      return fits ? session.admin() : undefined;
    },
    show: (record) => diagnoses.show(record),
    openPage,
  });

  return {
    services,
    lab,
    roadmap,
    panels,
    editor,
    flow: {
      view: own(new FlowView({ settings, flow, uri: where.uri, findings })),
      navigation: new FlowNavigation({ settings, flow, ...where }),
      commands: new FlowCommands({ settings, flow, panel: map, uri: where.uri, openPage }),
    },
    findings,
    errors: new ErrorFeatures({ matcher: errorMatcher, openPage }),
    diagnose: () => diagnosis.run(),
    commands: async (view) =>
      createCommandTable({
        services,
        catalogue: await catalogue(),
        progress,
        index,
        lessons: openerOf(panels),
        roadmap: await roadmap(),
        view,
      }),
    dispose: () => {
      for (const part of owned.splice(0).reverse()) {
        part.dispose();
      }
    },
  };
}

/** The lesson panel as commands and the Roadmap see it. */
function openerOf(panels: LessonPanels): LessonOpener {
  return {
    open: ({ lesson, section }, { entry, newPanel } = {}) =>
      panels.open(
        writeLessonAddress({
          lesson,
          ...(section === undefined ? {} : { section }),
          ...(entry === undefined ? {} : { entry }),
        }),
        newPanel === undefined ? {} : { newPanel },
      ),
    openPage: (address) => panels.open(address),
    get current() {
      const address = panels.active?.current && readLessonAddress(panels.active.current.address);
      if (!address) {
        return undefined;
      }
      const { entry, ...target } = address;
      return { target, ...(entry === undefined ? {} : { entry }) };
    },
  };
}
