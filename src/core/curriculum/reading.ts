/** What turns texts into pages: with the Markdown library it is a chunk of its own, loaded by the first page. */
export { readOutline } from '../markdown/readOutline';
export { lessonPage } from './lessonPage';
export { rulePage, rulesPage } from './rulePage';
