import { numberToHex } from 'viem';
import { clientOf } from '@/lib/chain/rpc/client';
import { config } from '@/lib/chain/wallet/config';
import type { Address } from '@/lib/domain/model/types';
import { checksSignatures, isContract } from '@/lib/tx/chain/chain-port';
import type { ChainPort, WalletPort } from '@/lib/tx/engine/ports';
import type { Abilities } from '@/lib/tx/kinds/kind';
import { walletPort } from './wallet-port';

/** A wallet that does not know the method may never respond. */
const SILENCE_MS = 2_000;

/**
 * What the wallet and the account support. A wallet that does not know the method supports no batches.
 * @returns also whether the account itself pays for gas: others either have a wallet that batches or are contracts
 */
export async function abilitiesOf(
  chain: Pick<ChainPort, 'isContract' | 'checksSignatures'>,
  wallet: Pick<WalletPort, 'request' | 'noPermits'>,
  account: Address,
  chainId: number,
): Promise<Abilities & { paysGas: boolean }> {
  const [canBatch, isContract, isChecked] = await Promise.all([
    batches(wallet, account, chainId),
    chain.isContract(account),
    chain.checksSignatures(account),
  ]);
  const canPermit = !isContract && isChecked && !wallet.noPermits.has(account);
  return { canBatch, canPermit, paysGas: !canBatch && !isContract };
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
export function readAbilities(account: Address, chainId: number): Promise<Abilities> {
  const client = clientOf(chainId);
  const chain = {
    isContract: (address: Address) => isContract(client, address),
    checksSignatures: (address: Address) => checksSignatures(client, address),
  };
  return abilitiesOf(chain, walletPort(config), account, chainId);
}
