import { spawn } from 'node:child_process';
import { anvilPath } from './binaries';

export type Anvil = { rpcUrl: string; port: number; stop(): Promise<void> };

/**
 * Starts anvil on this machine only and waits until it listens.
 * @param port 0 for any free port
 * @param args further arguments
 * @throws with anvil's output if it exits before it listens, for example because the port is taken
 */
export function startAnvil({ port = 0, args = [] }: { port?: number; args?: string[] }): Promise<Anvil> {
  const anvil = spawn(anvilPath(), ['--host', '127.0.0.1', '--port', String(port), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => anvil.kill();
  // Leave no orphan behind, however this process ends.
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    anvil.once('close', () => {
      process.off('exit', kill);
      resolve();
    });
  });
  const stop = () => {
    kill();
    return ended;
  };
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text;
      const bound = Number(/Listening on 127\.0\.0\.1:(\d+)/.exec(said)?.[1]);
      if (!bound) return;
      // Anvil prints every request, and stalls if nobody reads its output.
      for (const stream of [anvil.stdout, anvil.stderr]) stream.off('data', listen).resume();
      resolve({ rpcUrl: `http://127.0.0.1:${bound}`, port: bound, stop });
    };
    anvil.stdout.on('data', listen);
    anvil.stderr.on('data', listen);
    anvil.once('error', reject);
    anvil.once('close', () => reject(new Error(`anvil ended: ${said.trim()}`)));
  });
}
