/** What finds and explains errors: a chunk of its own, loaded by the first suspicious line or page. */
export { ErrorCatalogue, loadErrorMatcher } from '../errors/errorCatalogue';
export { errorPage, errorsPage } from './errorPage';
