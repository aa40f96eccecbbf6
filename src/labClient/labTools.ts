// A chunk of its own: administration and the Node.js client, loaded when the lab is first looked at or sent to.
export { startAdmin } from './adminProcess';
export { createMessaging } from './messaging';
