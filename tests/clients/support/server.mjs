// keyturn-server as these tests start it: on a free port of this machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import readline from 'node:readline';

const built = fileURLToPath(new URL('../../../build/native/keyturn-server', import.meta.url));

export async function startServer(...options) {
  const program = process.env.KEYTURN_SERVER ?? built;
  const environment = { ...process.env, ASAN_OPTIONS: 'detect_leaks=0' };
  const child = spawn(program, ['--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'], env: environment });
  const [line] = await once(readline.createInterface({ input: child.stdout }), 'line');
  const url = line.match(/^Keyturn: (http:\S+)\/ /)?.[1];
  if (!url) throw new Error(`keyturn-server said ${line}`);
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

// What belongs to nobody: AWS' own samples.
export const clientOptions = (url, accessKeyId = 'AKIAIOSFODNN7EXAMPLE') => ({
  endpoint: url,
  region: 'us-east-1',
  credentials: { accessKeyId, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
  maxAttempts: 1,
});
