import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unpackBundledChromium } from './bundled-chromium';

const INSTALL_LIMIT_MS = 120_000;

/**
 * Absolute path of a Chromium that starts on this machine. Tried in this order: CHROMIUM_PATH, the one installed by npm
 * (Linux x64), Playwright's own, a system Chromium or Chrome, Playwright's download, the system's package manager (Debian
 * family, as root). Sources that give every machine the same version come first. Takes minutes if it has to install one.
 * @throws with what to do, if nothing works
 */
export function chromiumPath(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (starts(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start. Correct it or unset it.`);
  }
  const sources = [unpackBundledChromium, playwrightChromium, systemChromium, downloadChromium, aptChromium];
  for (const source of sources) {
    const path = source();
    if (path !== undefined && starts(path)) return path;
  }
  throw new Error(
    'No Chromium found. Install Chromium or Chrome, set CHROMIUM_PATH to its executable, and try again.',
  );
}

/**
 * Absolute path of the system's Chromium or Chrome if it is newer than the Chromium at `path`. Always undefined on
 * Windows, where browsers do not print their version.
 */
export function newerSystemChromium(path: string): string | undefined {
  const version = majorVersion(path);
  const system = systemChromium();
  const systemVersion = system && majorVersion(system);
  return version && systemVersion && systemVersion > version ? system : undefined;
}

const playwrightChromium = () => chromium.executablePath();

function systemChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(process.env.PROGRAMFILES ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ];
  // Some of these are stubs that only explain how to install the real browser, so take the first that starts.
  return candidates.find(starts);
}

function downloadChromium(): string | undefined {
  install('npx', ['playwright', 'install', 'chromium']);
  return playwrightChromium();
}

function aptChromium(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  install('apt-get', ['update', '--quiet']);
  install('apt-get', ['install', '--quiet', '--yes', '--no-install-recommends', 'chromium']);
  return systemChromium();
}

// A failure is not fatal, because the next source is tried.
function install(command: string, args: string[]): void {
  console.log(`No browser yet: ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit', timeout: INSTALL_LIMIT_MS });
}

function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows, Chrome has no --version and would open a window.
  if (process.platform === 'win32') return true;
  return version(path).status === 0;
}

/** The major version, such as 143 from "Chromium 143.0.7499.0"; undefined if the browser does not print it. */
function majorVersion(path: string): number | undefined {
  if (process.platform === 'win32') return undefined;
  const major = / (\d+)\./.exec(version(path).stdout ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}

const version = (path: string) => spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
