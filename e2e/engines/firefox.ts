import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Command, Engine } from './engine';
import { ended, start, until } from './processes';

/** Marionette chooses a free port and writes it into the profile. */
const PREFERENCES = { 'marionette.port': 0, 'ui.prefersReducedMotion': 1, 'intl.accept_languages': 'en-US' };

const NAMES: Record<Command, string> = {
  navigate: 'WebDriver:Navigate',
  execute: 'WebDriver:ExecuteScript',
  click: 'WebDriver:ElementClick',
  resize: 'WebDriver:SetWindowRect',
  screenshot: 'WebDriver:TakeScreenshot',
};

/** Starts Firefox without a window and speaks Marionette, the protocol that it has built in (geckodriver uses it too). */
export async function startFirefox(path: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const browser = start(path, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1440', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const portFile = join(profile, 'MarionetteActivePort');
  await until(
    () => existsSync(portFile) && readFileSync(portFile, 'utf8') !== '',
    'Firefox listens',
    browser,
  );
  const socket = connect(Number(readFileSync(portFile, 'utf8')), '127.0.0.1');
  const send = marionette(socket);
  await send('WebDriver:NewSession', {});
  return {
    send: async (command, parameters = {}) => send(NAMES[command], parameters),
    stop: async () => {
      socket.destroy();
      await ended(browser);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const message = z.tuple([
  z.literal(1),
  z.number(),
  z.object({ error: z.string(), message: z.string() }).nullable(),
  z.unknown(),
]);
const result = z.object({ value: z.unknown() }).partial();

/** Sends commands over a socket. Messages are JSON after their length in bytes: `17:[0,1,"name",{}]`. */
function marionette(socket: Socket) {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let received = Buffer.alloc(0);
  let last = 0;

  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (let text = nextText(); text !== undefined; text = nextText()) take(JSON.parse(text));
  });
  socket.on('error', failAll);
  socket.on('close', () => failAll(new Error('Firefox closed the connection')));

  function failAll(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function nextText(): string | undefined {
    const colon = received.indexOf(':');
    const end = colon + 1 + Number(received.subarray(0, Math.max(0, colon)));
    if (colon < 0 || received.length < end) return undefined;
    const text = received.subarray(colon + 1, end).toString();
    received = received.subarray(end);
    return text;
  }

  function take(data: unknown): void {
    // The first message is a greeting.
    const parsed = message.safeParse(data);
    if (!parsed.success) return;
    const [, id, error, answer] = parsed.data;
    const command = waiting.get(id);
    waiting.delete(id);
    if (error) command?.reject(new Error(`${error.error}: ${error.message}`));
    else command?.resolve(result.parse(answer ?? {}).value);
  }

  return (name: string, parameters: Record<string, unknown>): Promise<unknown> => {
    last += 1;
    const id = last;
    const text = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  };
}
