import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const START_LIMIT_MS = 60_000;
const CHECK_MS = 50;

/** Starts a process that does not outlive this one. */
export function start(path: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(path, args, options);
  process.once('exit', () => child.kill());
  return child;
}

/**
 * Resolves when `check` holds.
 * @throws if it does not hold within a minute, or `child` ends before
 */
export async function until(
  check: () => boolean | Promise<boolean>,
  what: string,
  child: ChildProcess,
): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  while (!(await check())) {
    if (failure) throw failure;
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before: ${what}`);
    if (Date.now() > limit) throw new Error(`Not within ${START_LIMIT_MS} ms: ${what}`);
    await pause(CHECK_MS);
  }
}

/** Ends a process and resolves once it is gone. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(forced);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

/** Starts an X server without a screen. @returns its display, such as `:7` */
export async function startDisplay(path: string): Promise<{ display: string; stop: () => Promise<void> }> {
  const server = start(path, ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let number = '';
  server.stdio[3]?.on('data', (data: Buffer) => {
    number += data.toString();
  });
  await until(() => number.endsWith('\n'), 'Xvfb listens', server);
  return { display: `:${number.trim()}`, stop: () => ended(server) };
}
