/** The path of a mint from the page to the contract; each file imports the next one (docs/architecture.md). */
export const MINT_PATH: readonly string[] = [
  'app/mint/page.tsx',
  'components/mint/mint-panel.tsx',
  'lib/hooks/trade/use-mint.ts',
  'lib/hooks/use-flow.ts',
  'lib/hooks/flow-loader.ts',
  'lib/tx/app-flows.ts',
  'lib/tx/engine/flows.ts',
  'lib/tx/kinds/index.ts',
  'lib/tx/kinds/mint.ts',
  'lib/chain/calls/calls.ts',
];
