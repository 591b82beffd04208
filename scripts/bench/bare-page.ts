import { join } from 'node:path';
import type { Address } from 'viem';
import { run } from '../run';

const SOURCE = join('scripts', 'bench', 'bare');

/**
 * Builds the page that the app is compared with: Next, wagmi, viem and one figure, the supply of a token.
 * @returns the folder of its export
 * @throws if the build fails
 */
export async function buildBarePage(usdm: Address): Promise<string> {
  const { ok, output } = await run(`next build ${SOURCE}`, {
    keepOutput: true,
    env: { NEXT_PUBLIC_USDM: usdm },
  });
  if (!ok) throw new Error(`The bare page could not be built:\n${output}`);
  return join(SOURCE, 'out');
}
