import { type PublicClient, zeroAddress } from 'viem';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import type { Deployment } from '../deploy/deployment';
import { PRICE_STATUSES, type Reading, type WatchedSide } from './reading';

/** `Kind.Pair` of contracts/src/interfaces/IPriceOracle.sol. */
const PAIR = 2;

type Limit = { flowUsed: bigint; flowCancels: bigint; flowLimit: bigint; paused: boolean };

const sideOf = ({ flowUsed, flowCancels, flowLimit, paused }: Limit): WatchedSide => ({
  // What moved the other way at the same price is available again.
  used: flowUsed > flowCancels ? flowUsed - flowCancels : 0n,
  limit: flowLimit,
  isPaused: paused,
});

/**
 * Reads everything that the state tells in one call of the lens, so that all of it is of one block.
 * @throws viem's error if the node does not respond, or the lens does not answer
 */
export async function readState(
  client: PublicClient,
  { lens }: Deployment,
): Promise<Omit<Reading, 'now' | 'logs' | 'orders'>> {
  const shot = await client.readContract({
    address: lens,
    abi: treasuryLensAbi,
    functionName: 'snapshot',
    args: [zeroAddress],
  });
  return {
    block: shot.blockNumber,
    time: shot.timestamp,
    value: shot.value,
    liabilities: shot.supply - shot.treasuryUsdm,
    backingFloor: BigInt(shot.params.backingFloor),
    supply: shot.supply,
    supplyCap: shot.supplyCap,
    xms: {
      average: shot.xmsAverage,
      spot: shot.xmsSpot,
      period: shot.xmsPeriod,
      longPeriod: shot.xmsLongPeriod,
    },
    refreshed: shot.refreshed,
    steward: { isStopped: shot.stewardStopped, lost: shot.lost, budget: shot.lossBudget },
    isMintPaused: shot.mintPaused,
    isRedeemPaused: shot.redeemPaused,
    assets: shot.assets.map(
      ({ symbol, token, price, kind, heartbeat, mintLimit, redeemLimit, ...amounts }) => ({
        symbol: symbol || token,
        held: amounts.held,
        liquid: amounts.liquid,
        // A status that this version does not know is no reason to take a price for good.
        status: PRICE_STATUSES[price.status] ?? 'invalid',
        isPair: kind === PAIR,
        updatedAt: price.updatedAt,
        heartbeat: BigInt(heartbeat),
        mint: sideOf(mintLimit),
        redeem: sideOf(redeemLimit),
      }),
    ),
    tiers: shot.tiers.map(({ cap, driftLimit, value }, index) => ({
      tier: index + 1,
      cap: BigInt(cap),
      driftLimit: BigInt(driftLimit),
      value,
    })),
  };
}
