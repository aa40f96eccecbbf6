/**
 * Every id that the manifest and the code share. A test compares this table with package.json in both directions.
 */
export const PREFIX = 'rocketmqGuide';

export const VIEWS = {
  roadmap: 'rocketmqGuide.roadmap',
  project: 'rocketmqGuide.project',
  lab: 'rocketmqGuide.lab',
} as const;

export const WEBVIEWS = {
  lesson: 'rocketmqGuide.lesson',
  map: 'rocketmqGuide.map',
  lab: 'rocketmqGuide.labPanel',
} as const;

export const COMMANDS = {
  /** (lessonId: string, section?: string); without arguments the same as findLesson. */
  openLesson: 'rocketmqGuide.openLesson',
  openLessonInNewPanel: 'rocketmqGuide.openLessonInNewPanel',
  continue: 'rocketmqGuide.continue',
  findLesson: 'rocketmqGuide.findLesson',
  markDone: 'rocketmqGuide.markDone',
  markNotDone: 'rocketmqGuide.markNotDone',
  toggleDone: 'rocketmqGuide.toggleDone',
  notForMyStack: 'rocketmqGuide.notForMyStack',
  forMyStack: 'rocketmqGuide.forMyStack',
  showOnlyUnfinished: 'rocketmqGuide.showOnlyUnfinished',
  showAllEntries: 'rocketmqGuide.showAllEntries',
  changeLanguage: 'rocketmqGuide.changeLanguage',
  exportProgress: 'rocketmqGuide.exportProgress',
  importProgress: 'rocketmqGuide.importProgress',
  undoImport: 'rocketmqGuide.undoImport',
  resetProgress: 'rocketmqGuide.resetProgress',
  /** (form?: 'markdown' | 'mind-map'); without it the user picks one. */
  exportNotes: 'rocketmqGuide.exportNotes',
  openLog: 'rocketmqGuide.openLog',
  /** (address: string): a page of the panel; without arguments the user picks one. */
  openPage: 'rocketmqGuide.openPage',
  /** (ruleId: string) */
  openRule: 'rocketmqGuide.openRule',
  /** (syllabusId: string): behind a row of the Roadmap; offers the nearest written lesson for a planned entry. */
  openEntry: 'rocketmqGuide.openEntry',
  /** Behind the row that says that stored progress was kept aside. */
  showKept: 'rocketmqGuide.showKept',
  collapseAll: 'rocketmqGuide.collapseAll',
  chooseSituation: 'rocketmqGuide.chooseSituation',
  openSample: 'rocketmqGuide.openSample',
  readProject: 'rocketmqGuide.readProject',
  toggleLenses: 'rocketmqGuide.toggleLenses',
  insertSnippet: 'rocketmqGuide.insertSnippet',
  /** Behind a lens: (uri: string, line, character: numbers, zero-based): offers the snippets that fit that site. */
  snippetsAt: 'rocketmqGuide.snippetsAt',
  /** (lessonId?: string); without it the lesson that is open. */
  printLesson: 'rocketmqGuide.printLesson',
  reportMistake: 'rocketmqGuide.reportMistake',
  showMap: 'rocketmqGuide.showMap',
  /** (topic: string, or a row of the view); without arguments a list of topics is shown. */
  followMessage: 'rocketmqGuide.followMessage',
  /** (topic: string): all its senders and listeners in the peek view. */
  peekFlow: 'rocketmqGuide.peekFlow',
  chooseProfile: 'rocketmqGuide.chooseProfile',
  addMap: 'rocketmqGuide.addMap',
  /** (profile?: LabProfile) */
  labStart: 'rocketmqGuide.lab.start',
  labConnect: 'rocketmqGuide.lab.connect',
  labSaveCompose: 'rocketmqGuide.lab.saveCompose',
  labStop: 'rocketmqGuide.lab.stop',
  labReset: 'rocketmqGuide.lab.reset',
  labTryFault: 'rocketmqGuide.lab.tryFault',
  labRelay: 'rocketmqGuide.lab.relay',
  /** These take the name of a process, or a row with `process: LabProcess`; without, the user picks one. */
  labOpenLogs: 'rocketmqGuide.lab.openLogs',
  labKill: 'rocketmqGuide.lab.kill',
  labFreeze: 'rocketmqGuide.lab.freeze',
  labThaw: 'rocketmqGuide.lab.thaw',
  labRestartProcess: 'rocketmqGuide.lab.restartProcess',
  /** These take the name of a topic, or a row with a `topic`; without, the user chooses in the panel or is asked. */
  labBrowse: 'rocketmqGuide.lab.browse',
  labSend: 'rocketmqGuide.lab.send',
  labCreateTopic: 'rocketmqGuide.lab.createTopic',
  labReceive: 'rocketmqGuide.lab.receive',
  labCreateGroup: 'rocketmqGuide.lab.createGroup',
  /** These take the name of a group, or a row with a `group`; without, the user is asked. */
  labGroup: 'rocketmqGuide.lab.group',
  labResetOffset: 'rocketmqGuide.lab.resetOffset',
  /** (row with a `topic` or a `group`) */
  labDelete: 'rocketmqGuide.lab.delete',
  labRefresh: 'rocketmqGuide.lab.refresh',
  /** (text?: string): without an argument the selection, else a question. */
  explainError: 'rocketmqGuide.explainError',
  diagnose: 'rocketmqGuide.diagnose',
} as const;

export const SETTINGS = {
  /** `auto` (the editor's language), `en` or `zh-cn`. */
  language: 'language',
  lensesEnabled: 'codeLens.enabled',
  /** Concepts that carry a lens; an object concept -> boolean, laid over the defaults. */
  lensConcepts: 'codeLens.concepts',
  /** `reuse` or `new`. */
  lessonPanel: 'lesson.panel',
  /** Rule id -> severity or `off`. */
  rules: 'rules',
  /** `essential` or `all`. */
  rulesProfile: 'rulesProfile',
  labVersion: 'lab.version',
  /** `stop` or `keep`. */
  labOnClose: 'lab.onClose',
  /** Empty: found by the lab. */
  labJavaHome: 'lab.javaHome',
  labMaven: 'lab.maven',
  /** `auto`, `maven` or `archive`. */
  labSource: 'lab.source',
  labArchiveUrl: 'lab.archiveUrl',
  labDockerImage: 'lab.dockerImage',
} as const;

export const CONTEXTS = {
  lessonOpen: 'rocketmqGuide.lessonOpen',
  onlyUnfinished: 'rocketmqGuide.onlyUnfinished',
  hasProgress: 'rocketmqGuide.hasProgress',
  canUndoImport: 'rocketmqGuide.canUndoImport',
  /** Kind of `LabState`; not set before the lab was first looked at. */
  labState: 'rocketmqGuide.labState',
  /** `LabPlace`: whether a lab can be started in this window, else what is against it. */
  labPlace: 'rocketmqGuide.labPlace',
} as const;

/** Scheme of the roadmap rows' `resourceUri`: it carries the decoration of entries that are not written yet. */
export const ENTRY_SCHEME = 'rocketmq-guide-entry';
