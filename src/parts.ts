import * as vscode from 'vscode';
import type { Catalogue } from './core/curriculum/catalogue';
import { markEvents } from './core/curriculum/applyEvent';
import { readLessonAddress, writeLessonAddress } from './core/curriculum/lessonAddress';
import { loadCatalogue } from './core/curriculum/loadCatalogue';
import type { RoadmapNode } from './core/curriculum/rowModel';
import type { ProjectIndex } from './core/rocketmq/projectModel';
import { SnippetLibrary } from './core/snippets/library';
import { lazy } from './core/util/lazy';
import type { CommandTable } from './host/commands/commandTable';
import { createCommandTable } from './host/commands/commandTable';
import { SnippetInserter } from './host/editor/snippetInserter';
import { LessonPanels } from './host/lesson/lessonPanels';
import type { LessonOpener } from './host/platform/lessonOpener';
import type { Services } from './host/platform/services';
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
}

export function createParts(services: Services): Parts {
  const owned: vscode.Disposable[] = [];
  const own = <T extends vscode.Disposable>(part: T): T => {
    owned.push(part);
    return part;
  };
  const catalogue = lazy((): Promise<Catalogue> => loadCatalogue(services.assets));
  const { book: progress } = own(new ProgressService(services, catalogue));
  const index = unreadProject;
  const inserter = own(new SnippetInserter(lazy(() => SnippetLibrary.load(services.assets))));
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
    }),
  );
  panels.addPages(new LogPages(services, catalogue, progress));
  const roadmap = lazy(async () => own(new RoadmapView({ services, catalogue: await catalogue(), progress, index })));

  return {
    services,
    roadmap,
    panels,
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

/** Until the index of the project is connected: a project that was never read. */
const unreadProject: ProjectIndex = {
  summary: () => ({
    state: vscode.workspace.workspaceFolders === undefined ? 'no-folder' : 'not-indexed',
    files: 0,
    places: 0,
    families: [],
    clients: [],
    concepts: new Map(),
    otherSdks: [],
    unreadLanguages: [],
  }),
  places: () => [],
  mainFamily: () => undefined,
  ensure: () => Promise.resolve(),
  onDidChange: () => ({ dispose: () => undefined }),
};
