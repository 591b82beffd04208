import { formatUnits, type PublicClient } from 'viem';
import { feedAbi } from '../abis';
import type { AssetConfig, Config } from '../config';
import { answerOf } from './answer';

/** Decimals of the bounds in the configuration. */
const WAD = 18;

/** What a feed says of itself: undefined for a question it does not answer. */
export type FeedAnswers = {
  description: string | undefined;
  decimals: number | undefined;
  /** The price with the feed's own decimals, and the Unix time of its last update in seconds. */
  round: { answer: bigint; updatedAt: bigint } | undefined;
  /** Whether it still tells the latest round and the one before by their numbers, which orders settle by. */
  keepsRounds: boolean;
};

/** What the feed of an asset should call itself. */
export const descriptionOf = ({ symbol, feed }: AssetConfig) => feed.description ?? `${symbol} / USD`;

/** Asks each feed and compares its answers with its row. */
export async function feedProblems(client: PublicClient, { assets }: Config): Promise<string[]> {
  const { timestamp } = await client.getBlock();
  const found = assets.map(async (asset) => {
    const at = { address: asset.feed.source, abi: feedAbi } as const;
    const [description, decimals, round] = await Promise.all([
      answerOf(client.readContract({ ...at, functionName: 'description' })),
      answerOf(client.readContract({ ...at, functionName: 'decimals' })),
      answerOf(client.readContract({ ...at, functionName: 'latestRoundData' })),
    ]);
    const kept = (id: bigint) =>
      answerOf(client.readContract({ ...at, functionName: 'getRoundData', args: [id] }));
    const [latest, before] = round ? await Promise.all([kept(round[0]), kept(round[0] - 1n)]) : [];
    // The first round of a phase has none before it.
    const isFirst = round !== undefined && BigInt.asUintN(64, round[0]) === 1n;
    const answers = {
      description,
      decimals,
      round: round && { answer: round[1], updatedAt: round[3] },
      keepsRounds: latest?.[3] === round?.[3] && (isFirst || (before?.[3] ?? 0n) > 0n),
    };
    return compareFeed(asset, answers, timestamp);
  });
  return (await Promise.all(found)).flat();
}

/**
 * Compares a feed's answers with the row of its asset.
 * @param now Unix time of the block in seconds
 */
export function compareFeed(asset: AssetConfig, answers: FeedAnswers, now: bigint): string[] {
  const { feed, symbol } = asset;
  const { description, decimals, round } = answers;
  const name = `The feed of ${symbol} (${feed.source})`;
  if (description === undefined && decimals === undefined && round === undefined) {
    return [`${name} is no feed: it does not answer.`];
  }
  const wanted = descriptionOf(asset);
  return [
    ...(description === wanted ? [] : [`${name} says "${description ?? 'nothing'}", not "${wanted}".`]),
    ...(decimals === feed.decimals
      ? []
      : [`${name} has ${decimals ?? 'no'} decimals, not ${feed.decimals}.`]),
    ...(round
      ? roundProblems(asset, round, now).map((text) => `${name} ${text}`)
      : [`${name} has no price.`]),
    ...(round && !answers.keepsRounds
      ? [`${name} does not keep its rounds: no order could settle by it.`]
      : []),
  ];
}

function roundProblems(
  { feed: { decimals, heartbeat, min, max } }: AssetConfig,
  { answer, updatedAt }: NonNullable<FeedAnswers['round']>,
  now: bigint,
): string[] {
  if (updatedAt > now) return ['was updated in the future.'];
  const problems: string[] = [];
  const age = now - updatedAt;
  if (age > BigInt(heartbeat)) {
    problems.push(`is ${age} seconds old, more than its heartbeat of ${heartbeat}.`);
  }
  // Cross-multiplied, so that nothing is rounded.
  const scaled = answer * 10n ** BigInt(WAD);
  const unit = 10n ** BigInt(decimals);
  if (scaled < min * unit || scaled > max * unit) {
    const range = `${formatUnits(min, WAD)} to ${formatUnits(max, WAD)}`;
    problems.push(`gives ${formatUnits(answer, decimals)}, outside ${range}.`);
  }
  return problems;
}
