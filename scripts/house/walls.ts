import type { Import } from './imports';
import { isTest } from './imports';

type Wall = {
  /** Project folders that may be imported, including their subfolders; a folder may always import itself. */
  folders: readonly string[];
  packages: readonly string[];
};

const REACT = ['react', 'react-dom', 'next'];
const DOMAIN = 'lib/domain';
const area = (...more: string[]): Wall => ({
  folders: [
    ...['components/ui', 'components/charts', 'components/trade', 'components/flow'],
    ...[DOMAIN, 'lib/chain', 'lib/tx', 'lib/hooks'],
    ...more,
  ],
  packages: REACT,
});

/**
 * Which folder may import what: chain -> lib -> components -> app, and inside lib domain <- chain <- tx <- hooks. Types
 * count, since readers have to follow them too. The row of the deepest folder applies; a folder without a row may import
 * anything. The order is that of the layers, the lowest first.
 */
export const WALLS: Readonly<Record<string, Wall>> = {
  abis: { folders: [], packages: [] },
  'contracts/deploy': { folders: ['abis'], packages: ['viem', 'zod', 'node'] },
  'contracts/keeper': { folders: ['abis', 'contracts/deploy'], packages: ['viem', 'node'] },
  'contracts/mutants': { folders: [], packages: [] },
  'contracts/watch': {
    folders: ['abis', 'contracts/deploy', 'contracts/keeper'],
    packages: ['viem', 'node'],
  },
  'lib/domain/model': { folders: [], packages: ['@noble/hashes'] },
  'lib/domain/format': { folders: [`${DOMAIN}/model`], packages: [] },
  'lib/domain/limits': { folders: [`${DOMAIN}/model`], packages: [] },
  'lib/domain/trade': { folders: [`${DOMAIN}/model`, `${DOMAIN}/format`, `${DOMAIN}/limits`], packages: [] },
  'lib/domain/orders': {
    folders: [`${DOMAIN}/model`, `${DOMAIN}/format`, `${DOMAIN}/limits`, `${DOMAIN}/trade`],
    packages: [],
  },
  'lib/domain/figures': {
    folders: [`${DOMAIN}/model`, `${DOMAIN}/format`, `${DOMAIN}/limits`],
    packages: [],
  },
  'lib/domain/history': {
    folders: [`${DOMAIN}/model`, `${DOMAIN}/format`, `${DOMAIN}/limits`, `${DOMAIN}/orders`],
    packages: [],
  },
  'lib/domain/uses': {
    folders: [`${DOMAIN}/model`, `${DOMAIN}/format`, `${DOMAIN}/limits`, `${DOMAIN}/history`],
    packages: [],
  },
  'lib/domain/upkeep': {
    folders: [`${DOMAIN}/model`, `${DOMAIN}/format`, `${DOMAIN}/limits`, `${DOMAIN}/staking`],
    packages: [],
  },
  'lib/domain/staking': {
    folders: [`${DOMAIN}/model`, `${DOMAIN}/format`, `${DOMAIN}/limits`, `${DOMAIN}/trade`],
    packages: [],
  },
  'lib/domain/steward': {
    folders: [
      ...[`${DOMAIN}/model`, `${DOMAIN}/format`, `${DOMAIN}/limits`, `${DOMAIN}/history`],
      `${DOMAIN}/uses`,
    ],
    packages: [],
  },
  'lib/domain/status': { folders: [`${DOMAIN}/model`, `${DOMAIN}/limits`], packages: [] },
  'lib/domain/stress': {
    folders: [`${DOMAIN}/model`, `${DOMAIN}/format`, `${DOMAIN}/limits`],
    packages: [],
  },
  'lib/domain/words': {
    folders: [
      ...[`${DOMAIN}/model`, `${DOMAIN}/format`, `${DOMAIN}/limits`, `${DOMAIN}/trade`],
      ...[`${DOMAIN}/steward`, `${DOMAIN}/orders`],
    ],
    packages: [],
  },
  'lib/chain/browser': { folders: [], packages: [] },
  'lib/chain/deployments': { folders: ['contracts/deploy/deployment.ts'], packages: [] },
  'lib/chain/rpc': {
    folders: ['lib/chain/browser', 'lib/chain/deployments', `${DOMAIN}/model`],
    packages: ['viem'],
  },
  'lib/chain/identity': {
    folders: ['lib/chain/browser', 'lib/chain/rpc', `${DOMAIN}/model`],
    packages: ['viem'],
  },
  'lib/chain/wallet': { folders: ['lib/chain/browser', 'lib/chain/rpc'], packages: ['viem', 'wagmi'] },
  'lib/chain/calls': { folders: ['abis', 'lib/chain/rpc', DOMAIN], packages: ['viem'] },
  'lib/chain/snapshot': {
    folders: ['abis', 'lib/chain/rpc', 'lib/chain/identity', 'lib/chain/calls', DOMAIN],
    packages: ['viem'],
  },
  'lib/chain/orders': { folders: ['abis', 'lib/chain/rpc', DOMAIN], packages: ['viem'] },
  'lib/chain/upkeep': { folders: ['abis', 'lib/chain/rpc', 'lib/chain/calls', DOMAIN], packages: ['viem'] },
  'lib/chain/logs': {
    folders: ['abis', 'lib/chain/browser', 'lib/chain/rpc', 'lib/chain/calls', DOMAIN],
    packages: ['viem', 'idb'],
  },
  'lib/chain/logs/streams': {
    folders: [
      ...['abis', 'lib/chain/browser', 'lib/chain/rpc', 'lib/chain/identity', 'lib/chain/calls'],
      ...['lib/chain/snapshot', 'lib/chain/logs', DOMAIN],
    ],
    packages: ['viem'],
  },
  'lib/chain/steward': {
    folders: ['abis', 'lib/chain/rpc', 'lib/chain/calls', 'lib/chain/snapshot', 'lib/chain/logs', DOMAIN],
    packages: ['viem'],
  },
  'lib/tx': { folders: ['abis', 'lib/chain', DOMAIN], packages: ['viem', 'wagmi', 'zod'] },
  'lib/hooks': {
    folders: [DOMAIN, 'lib/chain', 'lib/tx'],
    packages: ['react', 'next', 'viem', 'wagmi', '@tanstack/react-query'],
  },
  'components/ui': { folders: [DOMAIN], packages: REACT },
  'components/charts': {
    folders: ['components/ui', DOMAIN],
    packages: ['react', 'next', 'd3-scale', 'd3-shape'],
  },
  'components/flow': { folders: ['components/ui', DOMAIN, 'lib/tx', 'lib/hooks'], packages: REACT },
  'components/trade': {
    folders: ['components/ui', 'components/flow', DOMAIN, 'lib/hooks', 'lib/tx'],
    packages: REACT,
  },
  'components/mint': area(),
  'components/redeem': area(),
  'components/treasury': area(),
  'components/uses': area(),
  'components/upkeep': area(),
  'components/staking': area(),
  'components/status': area(),
  'components/stress': area('components/treasury'),
  'components/steward': area(),
  'components/activity': area(),
  'components/learn': area(),
  'components/settings': area('components/layout'),
  'components/me': area('components/activity', 'components/redeem'),
  'components/verify': area(),
  'components/layout': area(),
  'components/wallet': {
    ...area(),
    packages: [...REACT, 'wagmi', '@rainbow-me/rainbowkit', '@tanstack/react-query', 'uqr'],
  },
  app: { folders: ['components', 'lib/domain'], packages: REACT },
};

/** What tests may import in addition to what their folder may: the rest of their layer, a local chain, and nodes that fail. */
const TESTS: Wall = {
  folders: ['scripts/local-chain', 'scripts/local-chain.ts', 'scripts/faults', 'contracts/deploy'],
  packages: ['vitest', 'fast-check', 'node', 'zod', 'fake-indexeddb'],
};

const LAYERS = ['lib/domain', 'lib/chain', 'lib/tx', 'lib/hooks'];

/** The row of the deepest folder that contains a file. */
function wallOf(path: string): [folder: string, wall: Wall] | undefined {
  const rows = Object.entries(WALLS).filter(([folder]) => isIn(path, folder));
  return rows.toSorted(([a], [b]) => b.length - a.length)[0];
}

/** Why an import is not allowed; undefined if it is. */
export function breachOf({ from, to, isPackage }: Import): string | undefined {
  const found = wallOf(from);
  if (!found) return undefined;
  const [folder, wall] = found;
  const layer = LAYERS.filter((each) => isIn(from, each));
  const extra = isTest(from) ? { ...TESTS, folders: [...TESTS.folders, ...layer] } : NOTHING;
  if (isPackage) {
    const packages = [...wall.packages, ...extra.packages];
    return packages.some((name) => isPart(to, name)) ? undefined : `${folder} may not import ${to}`;
  }
  // A subfolder with its own row counts as a different folder.
  const isOwn = wallOf(to)?.[0] === folder;
  const isAllowed = [...wall.folders, ...extra.folders].some((each) => isIn(to, each));
  return isOwn || isAllowed ? undefined : `${folder} may not import ${to}`;
}

const NOTHING: Wall = { folders: [], packages: [] };

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Whether a module belongs to a package: `viem/chains` to `viem`, `node:fs` to `node`. */
const isPart = (source: string, name: string): boolean =>
  source === name || source.startsWith(`${name}/`) || source.startsWith(`${name}:`);
