import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. Gives `{ code, output }`, both streams in one text; code is undefined when the program
 * does not exist.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    // Maven is a batch file on Windows, and those start only through the shell.
    const child = spawn(program, args, { ...options, shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', () => resolve({ code: undefined, output }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
