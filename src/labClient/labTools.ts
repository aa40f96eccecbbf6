// A chunk of its own: administration, the Node.js client and samples, loaded when the lab is first looked at or used.
export { startAdmin } from './adminProcess';
export { createMessaging } from './messaging';
export { runPrograms } from './runPrograms';
