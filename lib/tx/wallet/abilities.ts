import { numberToHex } from 'viem';
import type { Config } from 'wagmi';
import type { Address } from '@/lib/domain/model/types';
import { isContract } from '@/lib/tx/chain/chain-port';
import type { ChainPort, WalletPort } from '@/lib/tx/engine/ports';
import type { Abilities } from '@/lib/tx/kinds/kind';
import { walletPort } from './wallet-port';

/** A wallet that does not know the method may never respond. */
const SILENCE_MS = 2_000;

/** What the wallet and the account support. A wallet that does not know the method supports no batches. */
export async function abilitiesOf(
  chain: Pick<ChainPort, 'isContract'>,
  wallet: Pick<WalletPort, 'request'>,
  account: Address,
  chainId: number,
): Promise<Abilities> {
  const [canBatch, isContract] = await Promise.all([
    batches(wallet, account, chainId),
    chain.isContract(account),
  ]);
  return { canBatch, canPermit: !isContract };
}

async function batches(
  wallet: Pick<WalletPort, 'request'>,
  account: Address,
  chainId: number,
): Promise<boolean> {
  const id = numberToHex(chainId);
  const asked = wallet.request({ method: 'wallet_getCapabilities', params: [account, [id]] });
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, SILENCE_MS, undefined));
  try {
    const answer = await Promise.race([asked, silence]);
    // EIP-5792: 0x0 means every chain.
    const status = [id, '0x0'].map((chain) => field(field(field(answer, chain), 'atomic'), 'status'));
    return status.some((value) => value === 'supported' || value === 'ready');
  } catch {
    return false;
  }
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** What the connected wallet and its account support. */
export function readAbilities(config: Config, account: Address, chainId: number): Promise<Abilities> {
  const client = config.getClient({ chainId });
  const chain = { isContract: (address: Address) => isContract(client, address) };
  return abilitiesOf(chain, walletPort(config), account, chainId);
}
