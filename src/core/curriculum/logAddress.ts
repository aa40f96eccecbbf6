/** Where the learning log is found. */
export const LOG_ADDRESS = 'log:';
