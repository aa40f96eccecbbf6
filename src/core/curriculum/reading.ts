/** What turns texts into pages: with the Markdown library it is a chunk of its own, loaded by the first page. */
export { readOutline } from '../markdown/readOutline';
export { renderQuizzes } from '../markdown/renderLesson';
export { followPage } from './followPage';
export { glossaryPage, linkedTerms } from './glossaryPage';
export { lessonPage } from './lessonPage';
export { logPage, readLogData } from './logPage';
export { learningPath, projectPage } from './projectPage';
export { printPage } from './printPage';
export { renderMindMap } from './renderMindMap';
export { renderNotes } from './renderNotes';
export { roadmapPage } from './roadmapPage';
export { ownLines } from './ownPlaces';
export { rulePage } from './rulePage';
export { rulesPage } from './rulesPage';
export { RESULT_ID, stagePage } from './stagePage';
export { drawQuestions, questionKey, stageResult } from './stageQuestions';
export { STAGE_PAGE_TEXTS } from './stagePageTexts';
