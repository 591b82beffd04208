import { type Address, formatEther, type PublicClient } from 'viem';
import type { Config } from '../config';
import { DeployProblem } from '../problem';
import { accountProblems } from './accounts';
import { codeProblems } from './code';
import { feedProblems } from './feeds';
import { tokenProblems } from './tokens';

/** Gas for a deployment, with a margin: 52 million were measured with 12 assets, 3 vaults and 2 pairs. */
const GAS = 45_000_000n;
const GAS_PER_ASSET = 1_500_000n;

/**
 * Checks what can be checked before the first transaction: the chain, the roles, the deployer's funds, and every contract that
 * the configuration names. Sends nothing.
 * @throws DeployProblem with all problems, one a line
 * @throws viem's error if the node does not respond
 */
export async function checkBefore(client: PublicClient, config: Config, deployer: Address): Promise<void> {
  const chainId = await client.getChainId();
  const problems = accountProblems(config, deployer);
  if (chainId !== config.chainId) {
    // On another chain, everything below would be missing too.
    problems.push(`The node is on chain ${chainId}, the configuration is for chain ${config.chainId}.`);
  } else {
    const found = await Promise.all([
      fundProblems(client, config, deployer),
      codeProblems(client, config),
      tokenProblems(client, config),
      feedProblems(client, config),
    ]);
    problems.push(...found.flat());
  }
  if (problems.length > 0) throw new DeployProblem(problems.join('\n'));
}

async function fundProblems(client: PublicClient, { assets }: Config, deployer: Address): Promise<string[]> {
  const [balance, gasPrice] = await Promise.all([
    client.getBalance({ address: deployer }),
    client.getGasPrice(),
  ]);
  const wanted = (GAS + GAS_PER_ASSET * BigInt(assets.length)) * gasPrice;
  if (balance >= wanted) return [];
  return [
    `The deployer ${deployer} has ${formatEther(balance)} of native coin; have at least ${formatEther(wanted)} ready.`,
  ];
}
