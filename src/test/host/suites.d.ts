/** Made by the build: the module that imports every `*.web.test.ts`. */
declare module 'suites';
declare module 'mocha/mocha.js';
