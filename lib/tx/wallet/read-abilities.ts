import type { Config } from 'wagmi';
import type { Address } from '@/lib/domain/model/types';
import { isContract } from '@/lib/tx/chain/chain-port';
import type { Abilities } from '@/lib/tx/kinds/kind';
import { abilitiesOf } from './abilities';
import { walletPort } from './wallet-port';

/** What the connected wallet and its account can do. */
export function readAbilities(config: Config, account: Address, chainId: number): Promise<Abilities> {
  const client = config.getClient({ chainId });
  const chain = { isContract: (address: Address) => isContract(client, address) };
  return abilitiesOf(chain, walletPort(config), account, chainId);
}
