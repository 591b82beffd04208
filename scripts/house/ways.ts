/** The way of a mint: from the page to the contract, each file importing the next one (docs/architecture.md). */
export const MINT_WAY: readonly string[] = [
  'app/mint/page.tsx',
  'components/mint/mint-panel.tsx',
  'lib/hooks/trade/use-mint.ts',
];
