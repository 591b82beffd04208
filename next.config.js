import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that ends up in the browser; two builds of the same text must carry the same id. */
const SHIPPED = [
  'abis',
  'app',
  'components',
  'lib',
  'public',
  'scripts/site',
  'next.config.js',
  'package-lock.json',
  'tailwind.config.ts',
];

/** Appends the path and bytes of a file, or of every file below a folder, to the hash in a fixed order. */
function addToHash(hash, path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return;
  if (entry.isDirectory()) {
    for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name));
    return;
  }
  hash.update(path).update(readFileSync(path));
}

/** The text that stands for the path that the site is served below (also in scripts/site/base-path.ts). */
const BASE_PATH = '/base-path-of-the-site';

/** Whether the build is for the local chain, with its wallet, and for nobody else. */
const forLocalChain = process.env.NEXT_PUBLIC_LOCAL === '1';

/** A hash of everything that is shipped: two builds of the same text have the same. */
function buildId() {
  const hash = createHash('sha256');
  for (const path of SHIPPED) addToHash(hash, path);
  return hash.digest('hex').slice(0, 16);
}

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  // A plain static host answers /mint/ with mint/index.html and needs no rewrite rule.
  trailingSlash: true,
  // Stands for the path that the site is served below, which only the page itself knows: see scripts/site/base-path.ts.
  basePath: BASE_PATH,
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // `npm run typecheck` has: a second check would be a third of the build.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    // See there. AppKit itself is replaced by an empty package in package.json.
    resolveAlias: {
      '@reown/appkit/core': './components/wallet/no-appkit.ts',
      'react-style-singleton': './components/wallet/adopted-styles.ts',
    },
    // In a public build `local.public.ts` stands in for `local.ts`: see there.
    ...(forLocalChain
      ? {}
      : { resolveExtensions: ['.public.ts', '.tsx', '.ts', '.jsx', '.js', '.mjs', '.json'] }),
  },
  generateBuildId: buildId,
  env: {
    NEXT_PUBLIC_BUILD: buildId(),
    NEXT_PUBLIC_VERSION: JSON.parse(readFileSync('package.json', 'utf8')).version,
  },
};

export default config;
