/** What turns a lesson's text into a page: with the Markdown library it is a chunk of its own, loaded by the first lesson. */
export { readOutline } from '../markdown/readOutline';
export { lessonPage } from './lessonPage';
