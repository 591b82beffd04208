import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Command, Engine } from './engine';
import { ended, freePort, start, startDisplay, until } from './processes';

const PATHS: Record<Command, (parameters: Record<string, unknown>) => string> = {
  navigate: () => '/url',
  execute: () => '/execute/sync',
  click: ({ id }) => `/element/${id}/click`,
  resize: () => '/window/rect',
  screenshot: () => '/screenshot',
};

const answer = z.object({ value: z.unknown() });
const session = z.object({ sessionId: z.string() });
const refusal = z.object({ error: z.string(), message: z.string() });

/** Starts WebKitGTK's driver, which starts its browser, on a display without a screen, and speaks WebDriver over HTTP. */
export async function startWebKit(paths: { driver: string; display: string }): Promise<Engine> {
  const { display, stop: stopDisplay } = await startDisplay(paths.display);
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const port = await freePort();
  const driver = start(paths.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      GDK_BACKEND: 'x11',
      // The app writes figures as this language does.
      LANG: 'en_US.UTF-8',
      LC_ALL: 'en_US.UTF-8',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await until(
    () =>
      fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    'WebKitWebDriver listens',
    driver,
  );
  const { sessionId } = session.parse(await post(`${url}/session`, { capabilities: {} }));
  return {
    send: (command, parameters = {}) =>
      command === 'screenshot'
        ? ask(`${url}/session/${sessionId}/screenshot`)
        : post(`${url}/session/${sessionId}${PATHS[command](parameters)}`, parameters),
    stop: async () => {
      await ask(`${url}/session/${sessionId}`, { method: 'DELETE' });
      await ended(driver);
      await stopDisplay();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const post = (url: string, body: object): Promise<unknown> =>
  ask(url, { method: 'POST', body: JSON.stringify(body) });

async function ask(url: string, request: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, request);
  const { value } = answer.parse(await response.json());
  if (response.ok) return value;
  const { error, message } = refusal.parse(value);
  throw new Error(`${error}: ${message}`);
}
