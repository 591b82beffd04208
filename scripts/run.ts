import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

interface Outcome {
  ok: boolean;
  /** The captured output; empty if it went to the terminal. */
  output: string;
}

interface Options {
  keepOutput?: boolean;
  /** Gives way to what else runs. */
  background?: boolean;
  env?: Record<string, string | undefined>;
}

const running = new Set<ChildProcess>();

/**
 * Runs a command line, with the executables of npm packages on the PATH.
 * @param options `keepOutput` captures the output instead of showing it; `background` lowers the priority (not on Windows);
 *   `env` is added to the environment
 */
export function run(
  command: string,
  { keepOutput = false, background = false, env = {} }: Options = {},
): Promise<Outcome> {
  const isNice = background && process.platform !== 'win32';
  const child = spawn(isNice ? `nice -n 10 ${command}` : command, {
    shell: true,
    stdio: ['ignore', keepOutput ? 'pipe' : 'inherit', keepOutput ? 'pipe' : 'inherit'],
    // A separate process group, so that stopping it also stops its children.
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      PATH: `${resolve('node_modules', '.bin')}${delimiter}${process.env.PATH}`,
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((done) => {
    child.once('close', (code) => {
      running.delete(child);
      done({ ok: code === 0, output });
    });
  });
}

/** When the process is asked to exit (Ctrl+C, SIGTERM): ends all running commands, runs `stop`, then exits. */
export function onStop(stop: () => Promise<void> = async () => {}): void {
  let asked = false;
  const end = async (code: number) => {
    if (asked) return;
    asked = true;
    for (const child of running) endGroup(child);
    await stop();
    process.exit(code);
  };
  process.on('SIGINT', () => void end(130));
  process.on('SIGTERM', () => void end(143));
}

function endGroup(child: ChildProcess): void {
  if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGTERM');
  else child.kill();
}
