import { spawn } from 'node:child_process';
import { anvilPath } from './binaries';

export type Anvil = { rpcUrl: string; port: number; stop(): Promise<void> };

/**
 * Starts anvil on this machine only and waits until it listens.
 * @param port 0 means any free one
 * @param args further arguments
 * @throws with what anvil said when it ends before it listens, for instance since the port is taken
 */
export function startAnvil({ port = 0, args = [] }: { port?: number; args?: string[] }): Promise<Anvil> {
  const anvil = spawn(anvilPath(), ['--host', '127.0.0.1', '--port', String(port), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => anvil.kill();
  // However this process ends, it leaves no orphan behind.
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
      // It goes on to print every request; unread, it would stall.
      for (const stream of [anvil.stdout, anvil.stderr]) stream.off('data', listen).resume();
      resolve({ rpcUrl: `http://127.0.0.1:${bound}`, port: bound, stop });
    };
    anvil.stdout.on('data', listen);
    anvil.stderr.on('data', listen);
    anvil.once('error', reject);
    anvil.once('close', () => reject(new Error(`anvil ended: ${said.trim()}`)));
  });
}
