import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/**
 * Unpacks the headless Chromium that npm installed (Linux x64 only) into `.cache/` and returns the path of a
 * launcher that starts it with the libraries and fonts that come with it, so that a bare machine needs nothing
 * from its package manager, and text is equally wide on every machine. Returns nothing when the package or the
 * platform is missing.
 */
export function unpackBundledChromium(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = bundleEntry();
  if (entry === undefined) return undefined;
  const home = resolve('.cache', `chromium-${bundleVersion(entry)}-own-fonts`);
  const launcher = join(home, 'launch.sh');
  if (existsSync(launcher)) return launcher;

  // Unpacked aside and renamed when complete: a run that is interrupted, or a second one, never sees half of it.
  mkdirSync(dirname(home), { recursive: true });
  const staging = mkdtempSync(`${home}-`);
  try {
    if (!unpack(entry, staging)) return undefined;
    writeFileSync(join(staging, 'fonts', 'fonts.conf'), FONTS_CONFIG);
    writeFileSync(join(staging, 'launch.sh'), LAUNCHER, { mode: 0o755 });
    if (!existsSync(launcher)) renameSync(staging, home);
    return launcher;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function bundleEntry(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
}

function bundleVersion(entry: string): string {
  let folder = dirname(entry);
  while (!existsSync(join(folder, 'bin', 'chromium.br'))) folder = dirname(folder);
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return version;
}

// The package unpacks into the temporary folder of its process, and its libraries only where it believes to be on
// the one platform it is made for. Both are said by the environment, hence the process of its own.
function unpack(entry: string, folder: string): boolean {
  const program = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: 'inherit',
  });
  return status === 0 && existsSync(join(folder, 'chromium'));
}

// Both find their folder by themselves, so that the checkout may be moved.
const LAUNCHER = `#!/bin/sh
home=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$home/al2023/lib"
export FONTCONFIG_PATH="$home/fonts"
export XDG_CACHE_HOME="$home"
exec "$home/chromium" "$@"
`;

const FONTS_CONFIG = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fonts-cache</cachedir>
</fontconfig>
`;
