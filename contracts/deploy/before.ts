import type { Address } from 'viem';
import { erc20Abi, formatEther, type PublicClient } from 'viem';
import type { Config } from './config';
import { DeployProblem } from './problem';

/** Gas for a deployment, with a margin: 52 million were measured with 12 assets, 3 vaults and 2 pairs. */
const GAS = 45_000_000n;
const GAS_PER_ASSET = 1_500_000n;

/**
 * Checks what can be checked before the first transaction: the chain, the roles, the deployer's funds, the tokens.
 * @throws DeployProblem naming what is wrong
 */
export async function checkBefore(client: PublicClient, config: Config, deployer: Address): Promise<void> {
  const chainId = await client.getChainId();
  if (chainId !== config.chainId) {
    throw new DeployProblem(
      `The node is on chain ${chainId}, the configuration is for chain ${config.chainId}.`,
    );
  }
  const { admin, governor, steward, guardian } = config.roles;
  if ([admin.account, governor.account, steward, guardian].includes(deployer)) {
    throw new DeployProblem(`The deployer ${deployer} gives up all power, so it can't hold a role.`);
  }
  const [balance, gasPrice] = await Promise.all([
    client.getBalance({ address: deployer }),
    client.getGasPrice(),
  ]);
  const wanted = (GAS + GAS_PER_ASSET * BigInt(config.assets.length)) * gasPrice;
  if (balance < wanted) {
    throw new DeployProblem(
      `The deployer ${deployer} has ${formatEther(balance)} of native coin; have at least ${formatEther(wanted)} ready.`,
    );
  }
  await checkTokens(client, config);
}

async function checkTokens(client: PublicClient, { assets }: Config): Promise<void> {
  const problems = await Promise.all(
    assets.map(async ({ symbol, token, decimals }) => {
      const at = { address: token, abi: erc20Abi } as const;
      const [foundSymbol, foundDecimals] = await Promise.all([
        client.readContract({ ...at, functionName: 'symbol' }),
        client.readContract({ ...at, functionName: 'decimals' }),
      ]).catch(() => []);
      if (foundSymbol === symbol && foundDecimals === decimals) return [];
      return `${symbol} with ${decimals} decimals is not at ${token}: found ${foundSymbol ?? 'no token'}, ${foundDecimals ?? 'no'} decimals.`;
    }),
  );
  if (problems.flat().length > 0) throw new DeployProblem(problems.flat().join('\n'));
}
