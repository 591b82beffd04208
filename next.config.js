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

/** Whether the build is for the local chain, with its wallet, and for nobody else. */
const forLocalChain = process.env.NEXT_PUBLIC_LOCAL === '1';

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  // A plain static host answers /mint/ with mint/index.html and needs no rewrite rule.
  trailingSlash: true,
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  turbopack: {
    root: import.meta.dirname,
    // See there. The package itself is replaced by an empty one in package.json.
    resolveAlias: { '@reown/appkit/core': './components/wallet/no-appkit.ts' },
    // In a public build `local.public.ts` stands in for `local.ts`: see there.
    ...(forLocalChain
      ? {}
      : { resolveExtensions: ['.public.ts', '.tsx', '.ts', '.jsx', '.js', '.mjs', '.json'] }),
  },
  generateBuildId: () => {
    const hash = createHash('sha256');
    for (const path of SHIPPED) addToHash(hash, path);
    return hash.digest('hex').slice(0, 16);
  },
};

export default config;
