import { type Abi, encodeAbiParameters, encodeEventTopics, type Log, zeroAddress } from 'viem';
import { expect, test } from 'vitest';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { treasuryAbi } from '@/abis/treasury';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { actionCall } from '@/lib/chain/steward/steward-calls';
import { addressOf, assetOf } from '@/lib/domain/limits/fixture';
import type { Address } from '@/lib/domain/model/types';
import type { Action } from '@/lib/domain/steward/steward';
import type { Grant } from '@/lib/domain/uses/uses';
import { proves } from './expected-event';

const local = deploymentOf(31337);
if (!local) throw new Error('There is no local deployment');
const deployment = local;
const { treasury, yieldVenue, liquidityVenue, governanceDelegate, grants } = deployment;
const asset = assetOf();
const { token } = asset;
const [recipient, governor, other] = [addressOf(30), addressOf(40), addressOf(41)];
const HASH = `0x${'ab'.repeat(32)}` as const;

type Event = { eventName: string; args: Record<string, unknown> };

/** An event as emitted by a contract, each argument placed by its ABI. */
function logOf(address: Address, abi: Abi, { eventName, args }: Event): Log {
  const item = abi.find((each) => each.type === 'event' && each.name === eventName);
  if (item?.type !== 'event') throw new Error(`There is no ${eventName}`);
  const [first, ...rest] = encodeEventTopics({ abi, eventName, args }).map((topic) => {
    if (typeof topic !== 'string') throw new Error('An indexed argument is missing');
    return topic;
  });
  const plain = item.inputs.filter(({ indexed }) => !indexed);
  return {
    address,
    topics: first ? [first, ...rest] : [],
    data: encodeAbiParameters(
      plain,
      plain.map(({ name }) => args[name ?? '']),
    ),
    ...({ transactionHash: HASH, blockHash: HASH, blockNumber: 1n } as const),
    ...{ logIndex: 0, transactionIndex: 0, removed: false },
  };
}

const terms = { recipient, start: 1n, cliff: 2n, duration: 3n, title: 'A title', link: '' };
const grant: Grant = {
  ...{ ...terms, id: 7n, asset: token, amount: 5n, claimed: 0n, vested: 0n, returned: 0n },
  stopped: false,
};
const vote = { kind: 'vote', governor, proposal: 2n ** 255n, support: 'for', reason: 'Why not.' } as const;

const deployed = (venue: Address, change: object = {}): Event => ({
  eventName: 'Deployed',
  args: { venue, asset: token, amount: 9n, usdm: 0n, ...change },
});
const recalled = (venue: Address, change: object = {}): Event => ({
  eventName: 'Recalled',
  args: { venue, asset: token, amount: 8n, usdm: 0n, ...change },
});
const granted = (change: object = {}): Event => ({
  eventName: 'Granted',
  args: { ...terms, id: 7n, asset: token, amount: 9n, ...change },
});
const cast = (change: object = {}): Event => ({
  eventName: 'VoteCast',
  args: { governor, proposalId: 2n ** 255n, support: 1, reason: 'Why not.', ...change },
});
const paused = (mintPaused: boolean, redeemPaused: boolean, of: Address = token): Event => ({
  eventName: 'PauseSet',
  args: { asset: of, mintPaused, redeemPaused },
});

test.each<[string, Action, Address, Abi, Event[], Event[]]>([
  [
    'lending',
    { kind: 'lend', asset, amount: 9n },
    treasury,
    treasuryAbi,
    [deployed(yieldVenue)],
    [
      deployed(yieldVenue, { amount: 8n }),
      deployed(grants),
      deployed(yieldVenue, { asset: other }),
      recalled(yieldVenue, { amount: 9n }),
    ],
  ],
  [
    'moving to voting',
    { kind: 'entrust', asset, amount: 9n },
    treasury,
    treasuryAbi,
    [deployed(governanceDelegate)],
    [deployed(yieldVenue)],
  ],
  [
    'pairing',
    { kind: 'pair', asset, amount: 9n, usdm: 6n, leastLiquidity: 1n },
    treasury,
    treasuryAbi,
    [deployed(liquidityVenue, { usdm: 6n })],
    [deployed(liquidityVenue), deployed(liquidityVenue, { usdm: 7n })],
  ],
  [
    'recalling, however much comes',
    { kind: 'recall', from: 'yield', asset, amount: 9n },
    treasury,
    treasuryAbi,
    [recalled(yieldVenue), recalled(yieldVenue, { amount: 0n })],
    [recalled(governanceDelegate), recalled(yieldVenue, { asset: other }), deployed(yieldVenue)],
  ],
  [
    'leaving a pair',
    { kind: 'recall', from: 'liquidity', asset, amount: 9n, leastAsset: 1n, leastUsdm: 1n },
    treasury,
    treasuryAbi,
    [recalled(liquidityVenue, { usdm: 5n })],
    [recalled(yieldVenue)],
  ],
  [
    'harvesting',
    { kind: 'harvest', asset },
    treasury,
    treasuryAbi,
    [recalled(yieldVenue)],
    [recalled(liquidityVenue)],
  ],
  [
    'granting',
    { kind: 'grant', asset, amount: 9n, terms },
    grants,
    grantsAbi,
    // With a token that charges a transfer fee, less is granted.
    [granted(), granted({ id: 8n }), granted({ amount: 8n })],
    [
      granted({ recipient: other }),
      granted({ asset: other }),
      granted({ title: 'Another title' }),
      granted({ duration: 900n }),
      granted({ link: 'https://example.org' }),
    ],
  ],
  [
    'revoking',
    { kind: 'revoke', asset, grant },
    grants,
    grantsAbi,
    [{ eventName: 'Revoked', args: { id: 7n, returned: 4n } }],
    [
      { eventName: 'Revoked', args: { id: 8n, returned: 4n } },
      { eventName: 'Claimed', args: { id: 7n, receiver: recipient, amount: 4n } },
    ],
  ],
  [
    'voting',
    vote,
    governanceDelegate,
    governanceDelegateAbi,
    [cast()],
    [cast({ support: 0 }), cast({ proposalId: 1n }), cast({ governor: other }), cast({ reason: 'Because.' })],
  ],
  [
    'pausing both sides',
    { kind: 'pause', asset: undefined, mint: true, redeem: true },
    treasury,
    treasuryAbi,
    [paused(true, true, zeroAddress)],
    [paused(true, false, zeroAddress), paused(true, true)],
  ],
  [
    'pausing minting, whatever redemption is',
    { kind: 'pause', asset, mint: true, redeem: false },
    treasury,
    treasuryAbi,
    [paused(true, false), paused(true, true)],
    [paused(false, true), paused(true, false, zeroAddress)],
  ],
  [
    'pausing redemption, whatever minting is',
    { kind: 'pause', asset, mint: false, redeem: true },
    treasury,
    treasuryAbi,
    [paused(false, true), paused(true, true)],
    [paused(false, true, other), paused(false, false), paused(true, false)],
  ],
  [
    'stopping the steward',
    { kind: 'stop-steward' },
    treasury,
    treasuryAbi,
    [{ eventName: 'StewardStopped', args: { stopped: true } }],
    [{ eventName: 'StewardStopped', args: { stopped: false } }],
  ],
  [
    'resuming a grant',
    { kind: 'resume-grant', grant },
    grants,
    grantsAbi,
    [{ eventName: 'Stopped', args: { id: 7n, stopped: false } }],
    [
      { eventName: 'Stopped', args: { id: 7n, stopped: true } },
      { eventName: 'Stopped', args: { id: 8n, stopped: false } },
    ],
  ],
  [
    'setting the grants budget',
    { kind: 'grants-budget', budget: 200n },
    grants,
    grantsAbi,
    [{ eventName: 'BudgetSet', args: { budget: 200n } }],
    [{ eventName: 'BudgetSet', args: { budget: 201n } }],
  ],
  [
    'opening redeeming, whatever minting is',
    { kind: 'reopen', asset, mint: false, redeem: true },
    treasury,
    treasuryAbi,
    [paused(false, false), paused(true, false)],
    [paused(true, true), paused(false, true)],
  ],
])('%s is proved by its own event and by no other', (_, action, contract, abi, own, others) => {
  const { proof } = actionCall(action, deployment);
  for (const event of own) expect(proves(logOf(contract, abi, event), proof)).toBe(true);
  for (const event of others) expect(proves(logOf(contract, abi, event), proof)).toBe(false);
  // Nor by the same event of any other contract.
  for (const event of own) expect(proves(logOf(other, abi, event), proof)).toBe(false);
});
