import { expect } from '@playwright/test';
import { type Abi, erc20Abi, isAddress } from 'viem';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import type { Chain } from '@/e2e/fixtures/chain';
import { test } from '@/e2e/fixtures/test';
import { fieldsOf } from '@/lib/domain/figures/answer-fields';
import { allFigures } from '@/lib/domain/figures/figures';
import { derivationOf } from '@/lib/domain/figures/proofs';

test('the contract views named by the figures return the same values', async ({ chain }) => {
  const snapshot = await chain.snapshot();
  const named = allFigures(snapshot).flatMap(({ id, value }) => {
    const { view } = derivationOf(snapshot, id);
    return view ? [{ view, value }] : [];
  });
  expect(named.length).toBeGreaterThan(100);
  const answers = await Promise.all(
    named.map(async ({ view }) => ({ view, value: await ask(chain, view, snapshot.blockNumber) })),
  );
  expect(answers).toEqual(named.map(({ view, value }) => ({ view, value: `${value}` })));
});

/** Calls a view given as text, such as `Treasury.state().assets[3].held`, and returns its value. */
async function ask(chain: Chain, view: string, blockNumber: bigint): Promise<string | undefined> {
  const [, name = '', at = '', functionName = '', argument = '', rest = ''] =
    /^(\w+)(?:\((0x\w+)\))?\.(\w+)\((0x\w+)?\)(.*)$/.exec(view) ?? [];
  const { treasury, usdm, oracle } = chain.deployment;
  const contracts: Record<string, { address: string; abi: Abi }> = {
    Treasury: { address: treasury, abi: treasuryAbi },
    PriceOracle: { address: oracle, abi: priceOracleAbi },
    USDm: { address: usdm, abi: erc20Abi },
    ERC20: { address: at, abi: erc20Abi },
  };
  const { address = '', abi = [] } = contracts[name] ?? {};
  if (!isAddress(address)) throw new Error(`${view}: there is no such contract`);
  const args = argument ? [argument] : [];
  const answer: unknown = await chain.client.readContract({ address, abi, functionName, args, blockNumber });
  return fieldsOf(byName(abi, functionName, answer)).get(rest.replace(/^\./, ''));
}

/** Makes several outputs available by name, and the first one without a name too. */
function byName(abi: Abi, functionName: string, answer: unknown): unknown {
  const found = abi.find((item) => item.type === 'function' && item.name === functionName);
  if (found?.type !== 'function' || found.outputs.length === 1 || !Array.isArray(answer)) return answer;
  const values: unknown[] = answer;
  const entries = found.outputs.map((output, index) => [output.name ?? '', values[index]]);
  return Object.fromEntries([['', values[0]], ...entries]);
}
