import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/**
 * Unpacks the headless Chromium installed by npm (Linux x64 only) into `.cache/` and returns the path of a launcher that
 * starts it with its own libraries and fonts. So a bare machine needs no system packages, and text has the same width on
 * every machine. Returns undefined if the package is missing or the platform is not supported.
 */
export function unpackBundledChromium(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = bundleEntry();
  if (entry === undefined) return undefined;
  const home = resolve('.cache', `chromium-${bundleVersion(entry)}-own-fonts`);
  const launcher = join(home, 'launch.sh');
  if (existsSync(launcher)) return launcher;

  // Unpacked elsewhere and renamed when complete, so that no other run sees it half unpacked.
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

// The package unpacks into its process's temporary folder, and unpacks its libraries only if it detects its target
// platform. Environment variables control both, so it runs in a separate process.
function unpack(entry: string, folder: string): boolean {
  const program = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: 'inherit',
  });
  return status === 0 && existsSync(join(folder, 'chromium'));
}

// Both scripts determine their own folder, so that the checkout can be moved.
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
