/** What finds and explains errors, and shows a diagnosis: a chunk of its own, loaded by the first suspicious line or page. */
export { ErrorCatalogue, loadErrorMatcher } from '../errors/errorCatalogue';
export { errorPage, errorsPage } from './errorPage';
export { diagnosisPage } from './diagnosisPage';
