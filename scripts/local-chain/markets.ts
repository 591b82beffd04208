import { devFeedAbi } from './abis';
import { moveMarkets } from './actions';
import { type LocalClient, transact } from './client';
import { DOUBLES } from './doubles';

/** The feeds' current answers, one per double, in the feeds' decimals. */
export function currentAnswers(client: LocalClient): Promise<bigint[]> {
  return Promise.all(
    DOUBLES.map(async ({ feed }) => {
      const [, answer] = await client.readContract({
        address: feed,
        abi: devFeedAbi,
        functionName: 'latestRoundData',
      });
      return answer;
    }),
  );
}

/** Mines a block in which all feeds repeat their answers, so that none is stale afterwards. */
export async function refreshMarkets(client: LocalClient): Promise<void> {
  await transact(client, [moveMarkets(await currentAnswers(client), 0n)]);
}
