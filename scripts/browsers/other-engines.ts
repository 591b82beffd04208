import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browser engines besides Chromium. */
export type EngineName = 'firefox' | 'webkit';

/** For a bare machine; it takes about a minute where the package servers are near. */
const INSTALL_LIMIT_MS = 180_000;
const PACKAGES: Record<EngineName, string[]> = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
const APT = '/usr/bin/apt-get';
const ALL: readonly EngineName[] = ['firefox', 'webkit'];

/**
 * The engines besides Chromium that this machine has. Those that are missing are installed where that is possible (Debian
 * family, as root). Says which are still missing.
 * @throws in continuous integration, if there is none at all
 */
export function otherEngines(): EngineName[] {
  const missing = () => ALL.filter((name) => !isThere(name));
  if (missing().length > 0) install(missing().flatMap((name) => PACKAGES[name]));
  const absent = missing();
  for (const name of absent) {
    console.warn(
      `Not tested in ${name}: install ${PACKAGES[name].join(' and ')} (Debian's names) and try again.`,
    );
  }
  if (process.env.CI && absent.length === ALL.length) {
    throw new Error('The app must be tested in an engine besides Chromium: install Firefox.');
  }
  return ALL.filter((name) => !absent.includes(name));
}

/** Path of Firefox; undefined if it is not installed. */
export const firefoxPath = (): string | undefined =>
  ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].map(inPath).find(Boolean);

/** Paths of WebKitGTK's driver and of an X server for its browser; undefined if one of them is not installed. */
export function webkitPaths(): { driver: string; display: string } | undefined {
  const driver = inPath('WebKitWebDriver');
  const display = inPath('Xvfb');
  return driver && display ? { driver, display } : undefined;
}

const isThere = (name: EngineName) => (name === 'firefox' ? firefoxPath() : webkitPaths()) !== undefined;

function install(packages: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return;
  console.log(`Installing ${packages.join(', ')} for the tests in other browsers`);
  const apt = (...args: string[]) =>
    spawnSync(APT, ['--quiet', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: INSTALL_LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
}

/** The path of an executable, given by its name or path. */
function inPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name));
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
