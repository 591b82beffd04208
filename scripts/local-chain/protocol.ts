import { encodeFunctionData, parseUnits } from 'viem';
import { checkDeployment } from '@/contracts/deploy/check';
import type { Config } from '@/contracts/deploy/config';
import type { Deployment } from '@/contracts/deploy/deployment';
import { deployProtocol } from '@/contracts/deploy/protocol';
import { createSender } from '@/contracts/deploy/sender';
import { devTokenAbi, exchangeAbi } from './abis';
import { DEPLOYER, GOVERNOR, GUARDIAN, MAKER, STEWARD } from './accounts';
import { FEED_DECIMALS, PAIRED, toWad, VOTED, XMS } from './assets';
import {
  createDoubles,
  createMarket,
  DOUBLES,
  doubleOf,
  FACTORY,
  LOCAL_GOVERNOR,
  LOCAL_VAULTS,
} from './doubles';

const wad = (amount: string) => parseUnits(amount, 18);

/** Initial liquidity of the XMS market on the USDm side; the first price determines the other side. */
const LAUNCH_USDM = wad('2000000');

/** Limits that let a Treasury grow quickly from nothing. */
export const WIDE_LIMITS = { lagBudget: 100, lossBudget: 50, flowBase: wad('100000000') };

/** The limits of a Treasury that has grown: what lagging prices may cost is of the size of what it earns. */
export const SETTLED = { lagBudget: 5, lossBudget: 25, flowBase: wad('10000000') };

/** Governor delay in seconds, short enough to try it out. */
export const GOVERNOR_DELAY = 600;

/**
 * Creates the doubles and deploys the protocol with the deployer used for every chain. All addresses follow from account
 * nonces. Since the maker creates the assets, the protocol's addresses do not depend on them.
 * @param launch whether to mint the first USDm and open the XMS market with it
 * @throws if the check of the deployment finds a difference
 */
export async function deployLocally(rpcUrl: string, { launch }: { launch: boolean }): Promise<Deployment> {
  const [maker, governor, deployer] = await Promise.all(
    [MAKER, GOVERNOR, DEPLOYER].map((account) => createSender(rpcUrl, account, () => {}, 10)),
  );
  if (!maker || !governor || !deployer) throw new Error('No senders');
  await createDoubles(maker);
  const { address: usdc, decimals } = doubleOf('USDC');
  // Slightly more than the launch costs, because USDC is below its peg. Also done without a launch, so that later blocks
  // keep their numbers.
  const args = [DEPLOYER, (parseUnits('1', decimals) * LAUNCH_USDM * 101n) / wad('100')] as const;
  const funds = encodeFunctionData({ abi: devTokenAbi, functionName: 'mint', args });
  await governor.send('Fund the launch', usdc, funds);

  const config = launch ? localConfig() : withoutLaunch(localConfig());
  const deployment = await deployProtocol(deployer, config);
  const { client } = deployer;
  const findings = await checkDeployment({ client, config, deployment, deployer: DEPLOYER });
  const wrong = findings.filter(({ ok }) => !ok);
  if (wrong.length > 0) throw new Error(`Local deployment: ${JSON.stringify(wrong, undefined, 2)}`);
  await createMarket(maker, deployment);
  const fees = encodeFunctionData({
    abi: exchangeAbi,
    functionName: 'setFeeTo',
    args: [deployment.feeCollector],
  });
  await maker.send('Collect the fees for the stakers', FACTORY, fees);
  return deployment;
}

/** The configuration without a launch: users can mint as much as the launch would have. */
function withoutLaunch(config: Config): Config {
  const { launch: _, ...market } = config.market;
  return { ...config, market, params: { ...config.params, launchCap: LAUNCH_USDM } };
}

/**
 * The deployer's configuration for the local chain. Its hourly limits are wide, so that the seeded history can grow from
 * nothing within 90 days; at its end the governor sets `SETTLED`.
 */
export function localConfig(): Config {
  return {
    chainId: 31337,
    xms: { holder: DEPLOYER },
    params: {
      tierCaps: [10_000, 4000, 3000, 1500, 1000],
      flowLimits: [2000, 200, 200, 100, 50],
      backingFloor: 9950,
      supportRatio: 25_000,
      ...WIDE_LIMITS,
      launchCap: 0n,
    },
    assets: DOUBLES.map(
      ({ symbol, address, tier, decimals, cap, deviation, feed, heartbeat, course: { to } }) => {
        const range = { min: toWad(to) / 50n, max: toWad(to) * 50n };
        const source = { source: feed, decimals: FEED_DECIMALS, heartbeat, ...range };
        return { symbol, token: address, tier, decimals, cap, deviation, feed: source };
      },
    ),
    market: {
      factory: FACTORY,
      cap: 10_000,
      deviation: 100,
      heartbeat: 24 * 3600,
      min: wad('0.001'),
      max: wad('100'),
      minDepth: wad('100000'),
      launch: {
        with: 'USDC',
        usdm: LAUNCH_USDM,
        xms: (LAUNCH_USDM * 10n ** BigInt(FEED_DECIMALS)) / XMS.course.from,
        lpHolder: GOVERNOR,
      },
    },
    uses: {
      wrapped: doubleOf('WETH').address,
      vaults: LOCAL_VAULTS.map(({ address, pace }) => ({ vault: address, pace })),
      pairs: PAIRED,
      governors: [{ symbol: VOTED, governor: LOCAL_GOVERNOR }],
      grants: { budget: 100, minDuration: GOVERNOR_DELAY },
    },
    roles: {
      admin: { account: GOVERNOR, delay: GOVERNOR_DELAY, grantDelay: 0 },
      governor: { account: GOVERNOR, delay: GOVERNOR_DELAY, grantDelay: 0 },
      steward: STEWARD,
      guardian: GUARDIAN,
    },
  };
}
