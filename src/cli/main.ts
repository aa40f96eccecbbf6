import { NodeAssets } from './nodeAssets';
import { run } from './run';

// A reader that has seen enough (`| head`) closes the pipe: no reason to fail.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  assets: new NodeAssets(__dirname),
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  readInput: async () => {
    const parts: Uint8Array[] = [];
    for await (const part of process.stdin) {
      parts.push(part as Uint8Array);
    }
    return Buffer.concat(parts);
  },
}).then((code) => {
  // Not `process.exit`: what is still being written to a pipe would be lost.
  process.exitCode = code;
});
