import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The walls between folders are lint rules (biome.json). A throw-away project of files full of imports shows that
// each rule still bites: of every file exactly the imports under `no` must be refused.
const walls: Record<string, { no: string[]; yes: string[] }> = {
  'lib/domain/a.ts': {
    no: ['react', 'viem', 'viem/chains', 'wagmi', 'zod', 'node:fs', '@/lib/chain/reads', '../chain/reads'],
    yes: ['./tiers'],
  },
  'lib/domain/a.test.ts': {
    no: ['react', 'viem', '@/lib/chain/reads', '../chain/reads'],
    yes: ['./a', 'vitest', 'fast-check', 'node:fs'],
  },
  'lib/chain/a.ts': {
    no: ['react', '@/lib/tx/machine', '../tx/machine', '@/lib/hooks/use-mint', '@/components/ui/button'],
    yes: [
      './env',
      'viem',
      'viem/chains',
      'wagmi',
      '@wagmi/core',
      'zod',
      '@/abis/treasury',
      '@/lib/domain/tiers',
    ],
  },
  'lib/tx/a.ts': {
    no: ['react', '@/lib/hooks/use-mint', '../hooks/use-mint', '@/components/ui/button', '@/app/page'],
    yes: ['viem', '@/lib/chain/calls', '@/lib/domain/tiers'],
  },
  'lib/hooks/a.ts': {
    no: ['@/components/ui/button', '@/app/page', '@rainbow-me/rainbowkit', '../../app/page'],
    yes: ['react', 'wagmi', '@tanstack/react-query', '@/lib/tx/machine', '@/lib/domain/tiers'],
  },
  'components/ui/a.tsx': {
    no: [
      'viem',
      'wagmi',
      '@tanstack/react-query',
      '@/lib/hooks/use-mint',
      '@/lib/chain/env',
      '../mint/panel',
    ],
    yes: ['react', './dialog', '@/lib/domain/format'],
  },
  'components/mint/a.tsx': {
    no: [
      'viem',
      'wagmi',
      '@rainbow-me/rainbowkit',
      '@/abis/treasury',
      '@/components/redeem/panel',
      '../redeem/panel',
    ],
    yes: ['react', './part', '@/components/ui/button', '@/lib/hooks/use-mint', '@/lib/domain/mint'],
  },
  'components/wallet/a.tsx': {
    no: ['viem', '@/components/mint/panel', '@/abis/treasury', '@/app/providers'],
    yes: ['wagmi', '@rainbow-me/rainbowkit', '@rainbow-me/rainbowkit/styles.css', '@/components/ui/button'],
  },
  'app/mint/page.tsx': {
    no: ['viem', 'wagmi', '@rainbow-me/rainbowkit', '../providers'],
    yes: ['@/components/mint/mint-panel', 'next/dynamic', './page.css'],
  },
  'scripts/a.ts': { no: [], yes: ['viem', '../lib/chain/env', 'node:fs'] },
  'e2e/a.spec.ts': { no: [], yes: ['viem', '@playwright/test', '@/lib/domain/issues'] },
};

const project = mkdtempSync(join(tmpdir(), 'walls-'));
let report = '';

beforeAll(() => {
  copyFileSync('biome.json', join(project, 'biome.json'));
  for (const [file, { no, yes }] of Object.entries(walls)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), [...no, ...yes].map((source) => `import '${source}';\n`).join(''));
  }
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none'];
  report = spawnSync(process.execPath, [biome, ...args, '--vcs-enabled=false'], {
    cwd: project,
    encoding: 'utf8',
  }).stdout;
});
afterAll(() => rmSync(project, { recursive: true }));

test.each(Object.entries(walls))('%s', (file, { no, yes }) => {
  const refused = [...no, ...yes].filter((_, i) => {
    return report.split('\n').some((row) => row.includes(`${file},line=${i + 1},`));
  });
  expect(refused).toEqual(no);
});
