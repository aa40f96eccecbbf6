/**
 * Whether a line is worth looking at: words that every known error has one of. Asked for each line of each terminal,
 * before anything is loaded.
 */
export function mayBeKnownError(line: string): boolean {
  return line.length >= 12 && line.length <= 8_192 && GATE.test(line);
}

const GATE = new RegExp(
  [
    'rocketmq|broker|topic|consume|producer|name ?-?server|namesrv|\\bgroup\\b|message|subscription|queue',
    'CODE: |response-code|UNAVAILABLE|UNAUTHORIZED|permission|signature|forbidden|accessKey|\\bUser|username|\\bacl\\b',
    'connect to|send request|timeout|too fast|system busy|replicas|disk|recall|receipt|invisibleTime|\\bdelay',
    'Virtual Machine|Unrecognized|reserve enough|java\\.base|already in use|failed to bind|Please set|Lock failed',
    'should not be set|mutually exclusive|property is used|not (?:running|writeable|instance of)|no further calls',
    'service not available|nameServer|multiple IP|settings|out of range|Transaction|Seek offset|offset illegal',
    'mapped file|payload|apply first|Failed to (?:start|fetch)|No qualifying bean|tranExecutor|enableControllerMode|Factory object',
  ].join('|'),
  'i',
);
