import { expect, test } from 'vitest';
import { cyclesOf } from './cycles';
import { importsOf, sourceFiles } from './imports';
import { breachOf, WALLS } from './walls';

// For each file, exactly the imports under `no` must be rejected, in every syntax.
const CASES: Record<string, { no: string[]; yes: string[] }> = {
  'lib/domain/model/a.ts': {
    no: ['react', 'viem', 'wagmi', 'zod', 'node:fs', '@/lib/domain/limits/limits', '../limits/limits'],
    yes: ['./convert', '@noble/hashes/sha3.js'],
  },
  'lib/domain/trade/a.ts': {
    no: [
      ...['viem', 'viem/chains', 'zod', '@/lib/chain/calls/calls', '../../chain/calls/calls'],
      ...['@/lib/domain/steward/params', '@/lib/tx/flow', '@/lib/hooks/use-format'],
    ],
    yes: ['./mint', '@/lib/domain/limits/limits', '@/lib/domain/model/convert', '@/lib/domain/format/format'],
  },
  'lib/domain/figures/a.ts': {
    no: ['@/lib/domain/words/words', 'react'],
    yes: ['@/lib/domain/limits/tiers'],
  },
  'lib/domain/limits/a.test.ts': {
    no: ['react', 'viem', '@/lib/chain/calls/calls', '../../chain/calls/calls'],
    yes: ['./limits', '@/lib/domain/trade/mint', 'vitest', 'fast-check', 'node:fs'],
  },
  'lib/chain/rpc/a.ts': {
    no: ['react', 'node:fs', 'wagmi', '@/lib/chain/calls/calls', '@/lib/tx/flow', '@/components/ui/panel'],
    yes: ['./env', 'viem', 'viem/chains', '@/lib/domain/model/types'],
  },
  'lib/chain/wallet/a.ts': {
    no: ['react', '@/lib/chain/calls/calls'],
    yes: ['wagmi', '@/lib/chain/rpc/env'],
  },
  'lib/chain/calls/a.ts': {
    no: ['react', '@/lib/chain/logs/log-reader', '@/lib/tx/flow', '../../tx/flow', '@/lib/hooks/use-format'],
    yes: ['viem', '@/abis/treasury', '@/lib/chain/rpc/chains', '@/lib/domain/limits/tiers'],
  },
  'lib/chain/logs/a.ts': {
    no: ['./streams/treasury-log', '@/lib/chain/steward/act-call'],
    yes: ['idb', './log-reader'],
  },
  'lib/tx/a.ts': {
    no: ['react', '@/lib/hooks/trade/use-mint', '../hooks/use-format', '@/components/ui/panel', '@/app/page'],
    yes: ['viem', 'zod', '@/lib/chain/calls/calls', '@/lib/domain/limits/tiers'],
  },
  'lib/hooks/a.ts': {
    no: ['@/components/ui/panel', '@/app/page', '@rainbow-me/rainbowkit', '../../app/page'],
    yes: ['react', 'wagmi', '@tanstack/react-query', '@/lib/tx/flow', '@/lib/domain/limits/tiers'],
  },
  'components/ui/a.tsx': {
    no: [
      ...['viem', 'wagmi', '@tanstack/react-query', '@/lib/hooks/use-format', '@/lib/chain/rpc/env'],
      ...['../mint/mint-panel', '@/components/trade/amount-field'],
    ],
    yes: ['react', './dialog', '@/lib/domain/format/format'],
  },
  'components/trade/a.tsx': {
    no: ['@/components/steward/act-panel', '@/components/mint/mint-panel', 'viem'],
    yes: ['@/components/ui/panel', '@/lib/domain/trade/mint'],
  },
  'components/mint/a.tsx': {
    no: [
      ...['viem', 'wagmi', '@rainbow-me/rainbowkit', '@/abis/treasury'],
      ...['@/components/redeem/redeem-panel', '../redeem/redeem-panel'],
    ],
    yes: ['react', './part', '@/components/trade/amount-field', '@/lib/hooks/trade/use-mint'],
  },
  'components/wallet/a.tsx': {
    no: ['viem', '@/components/mint/mint-panel', '@/abis/treasury', '@/app/page'],
    yes: ['wagmi', '@rainbow-me/rainbowkit', '@rainbow-me/rainbowkit/styles.css', '@/components/ui/panel'],
  },
  'app/mint/page.tsx': {
    no: ['viem', 'wagmi', '@rainbow-me/rainbowkit'],
    yes: ['@/components/mint/mint-panel', 'next/dynamic', './page.css'],
  },
  'contracts/deploy/a.ts': {
    no: ['@/lib/chain/rpc/deployments', '../../scripts/run', 'react'],
    yes: ['viem', 'zod', 'node:fs', '@/abis/treasury', './config'],
  },
  'contracts/watch/a.ts': {
    no: ['@/lib/chain/rpc/deployments', '../../scripts/run', 'zod'],
    yes: ['viem', 'node:fs', '@/abis/treasury', '../deploy/deployment', './conditions'],
  },
  'scripts/a.ts': { no: [], yes: ['viem', '../lib/chain/rpc/env', 'node:fs'] },
  'e2e/a.spec.ts': { no: [], yes: ['viem', '@playwright/test', '@/lib/domain/model/issues'] },
};

// Each import syntax: static, type, re-export and dynamic.
const WAYS = {
  import: (source: string) => `import '${source}';`,
  type: (source: string) => `import type { A } from '${source}';`,
  export: (source: string) => `export { a } from '${source}';`,
  late: (source: string) => `export const late = () => import('${source}');`,
};

test.each(Object.entries(CASES))('%s', (file, { no, yes }) => {
  for (const write of Object.values(WAYS)) {
    const refused = [...no, ...yes].filter((source) => importsOf(file, write(source)).some(breachOf));
    expect(refused).toEqual(no);
  }
});

test('every folder of the app has a wall', () => {
  const files = sourceFiles().filter((path) =>
    /^(app|components|lib|contracts\/(deploy|watch))\//.test(path),
  );
  const open = files.filter((path) => !Object.keys(WALLS).some((folder) => path.startsWith(`${folder}/`)));
  expect(open).toEqual([]);
});

test('a cycle of files is found, even one of types alone', () => {
  const circle = [
    ...importsOf('lib/a.ts', `import { b } from './b';`),
    ...importsOf('lib/b.ts', `import type { C } from './c';`),
    ...importsOf('lib/c.ts', `import { a } from './a'; import { d } from './d';`),
    ...importsOf('lib/d.ts', `import 'viem';`),
  ].map((each) => ({ ...each, to: each.isPackage ? each.to : `${each.to.replace(/\.ts$/, '')}.ts` }));
  expect(cyclesOf(circle)).toEqual([['lib/a.ts', 'lib/b.ts', 'lib/c.ts']]);
  expect(cyclesOf(circle.filter(({ from }) => from !== 'lib/b.ts'))).toEqual([]);
});
