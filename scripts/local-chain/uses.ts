import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  keccak256,
  parseAbiParameters,
  parseUnits,
  stringToHex,
} from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { treasuryAbi } from '@/abis/treasury';
import { governorAbi } from './abis';
import { KEEPER, STEWARD, USERS, WHALES } from './accounts';
import { collectFees, create, moveLiquidity, stake } from './actions';
import { VOTED } from './assets';
import type { Call } from './client';
import { doubleOf, LOCAL_GOVERNOR } from './doubles';
import type { World } from './view';

const DAY = 24 * 3600;

type Moment = { world: World; time: number };

/** What the steward, recipients of grants and stakers of XMS do in the seeded history, by session. */
const SCHEDULE: Record<number, (moment: Moment) => Promise<Call[]>> = {
  24: (m) => toVault(m, 'USDC', 25n),
  40: addLiquidity,
  58: (m) => toVault(m, 'DAI', 40n),
  62: (m) => toVotes(m, 70n),
  64: async ({ world }) => STAKES.flatMap(([who, amount]) => stake(world.deployment, recipient(who), amount)),
  92: (m) => toVault(m, 'WETH', 20n),
  120: (m) => toVault(m, 'USDC', 30n),
  150: async (m) => [fromVault(m, 'USDC', parseUnits('900000', 6), '0x')],
  151: propose,
  153: vote,
  158: async (m) => [grant(m, GRANTS.docs)],
  176: async (m) => [fromVault(m, 'USDC', parseUnits('1000000000', 6), HARVEST)],
  184: async (m) => [grant(m, GRANTS.wallet)],
  190: async (m) => [claim(m, 0n, USERS[4])],
  205: async (m) => [revoke(m, 'DAI', 1n)],
  210: addLiquidity,
  211: async ({ world }) => [collectFees(world.deployment, KEEPER)],
  214: async (m) => [grant(m, GRANTS.research)],
  222: addLiquidity,
};

/** The actions of session `index` at `time` (Unix seconds). */
export const stewardActions = async (moment: Moment, index: number): Promise<Call[]> =>
  (await SCHEDULE[index]?.(moment)) ?? [];

/** Pairs assets with Treasury-owned USDm on Mars Swap, at the current price. */
export async function pairActions({ world }: Moment): Promise<Call[]> {
  const { treasury, liquidityVenue } = world.deployment;
  const { assets } = await world.client.readContract({
    address: treasury,
    abi: treasuryAbi,
    functionName: 'state',
  });
  return [
    { symbol: 'WETH', usdm: parseUnits('1500000', 18) },
    { symbol: 'WBTC', usdm: parseUnits('1000000', 18) },
  ].map(({ symbol, usdm }) => {
    const { address, decimals } = doubleOf(symbol);
    const price = assets.find(({ token }) => token === address)?.referencePrice ?? 1n;
    const amount = (usdm * 10n ** BigInt(decimals)) / price;
    return deploy(world, liquidityVenue, {
      token: address,
      amount,
      usdm,
      data: encodeAbiParameters(UINT, [0n]),
    });
  });
}

const UINT = parseAbiParameters('uint256');
/** Recall data that withdraws only the yield and leaves the deposit, see YieldVenue. */
const HARVEST = encodeAbiParameters(parseAbiParameters('bool'), [true]);

async function idleOf({ world }: Moment, symbol: string): Promise<bigint> {
  return world.client.readContract({
    address: world.deployment.treasury,
    abi: treasuryAbi,
    functionName: 'idle',
    args: [doubleOf(symbol).address],
  });
}

async function toVault(moment: Moment, symbol: string, percent: bigint): Promise<Call[]> {
  const amount = ((await idleOf(moment, symbol)) * percent) / 100n;
  const { yieldVenue } = moment.world.deployment;
  return [
    deploy(moment.world, yieldVenue, { token: doubleOf(symbol).address, amount, usdm: 0n, data: '0x' }),
  ];
}

async function toVotes(moment: Moment, percent: bigint): Promise<Call[]> {
  const amount = ((await idleOf(moment, VOTED)) * percent) / 100n;
  const { governanceDelegate } = moment.world.deployment;
  const token = doubleOf(VOTED).address;
  return [deploy(moment.world, governanceDelegate, { token, amount, usdm: 0n, data: '0x' })];
}

const fromVault = ({ world }: Moment, symbol: string, amount: bigint, data: Hex) =>
  recall(world, world.deployment.yieldVenue, { token: doubleOf(symbol).address, amount, data });

/** A large holder adds liquidity to the XMS market, at which it mints its fees for the stakers. */
function addLiquidity({ world }: Moment): Promise<Call[]> {
  return moveLiquidity(world.client, world.deployment, recipient(WHALES[1]));
}

type Deposit = { token: Address; amount: bigint; usdm: bigint; data: Hex };

function deploy({ deployment }: World, venue: Address, { token, amount, usdm, data }: Deposit): Call {
  const call = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'deploy',
    args: [venue, token, amount, usdm, data],
  });
  return { title: `deploy ${amount} of ${token}`, from: STEWARD, to: deployment.treasury, data: call };
}

function recall({ deployment }: World, venue: Address, { token, amount, data }: Omit<Deposit, 'usdm'>): Call {
  const call = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'recall',
    args: [venue, token, amount, data],
  });
  return { title: `recall ${amount} of ${token}`, from: STEWARD, to: deployment.treasury, data: call };
}

const PROPOSAL =
  'Fund the interface for another year\n\nPay 120,000 UNI to the interface team, month by month.';

/** A large holder of the vote token creates a proposal in its Governor. */
async function propose({ world }: Moment): Promise<Call[]> {
  const proposer = WHALES[0];
  if (!proposer) return [];
  const token = doubleOf(VOTED).address;
  const data = encodeFunctionData({
    abi: governorAbi,
    functionName: 'propose',
    args: [[world.deployment.usdm], [0n], ['0x'], PROPOSAL],
  });
  return [
    create(token, proposer, parseUnits('50000', 18)),
    { title: 'propose', from: proposer, to: LOCAL_GOVERNOR, data },
  ];
}

async function vote({ world }: Moment): Promise<Call[]> {
  const id = await world.client.readContract({
    address: LOCAL_GOVERNOR,
    abi: governorAbi,
    functionName: 'hashProposal',
    args: [[world.deployment.usdm], [0n], ['0x'], keccak256(stringToHex(PROPOSAL))],
  });
  const data = encodeFunctionData({
    abi: governanceDelegateAbi,
    functionName: 'castVote',
    args: [LOCAL_GOVERNOR, id, 1, 'The interface is how most holders of UNI in the Treasury use it.'],
  });
  return [{ title: 'vote', from: STEWARD, to: world.deployment.governanceDelegate, data }];
}

type GrantOf = {
  symbol: string;
  amount: string;
  recipient: Address;
  days: [cliff: number, all: number];
  title: string;
};

const [, , , , first, second, third] = USERS;
const recipient = (account: Address | undefined): Address => {
  if (!account) throw new Error('There are too few accounts');
  return account;
};

/** Who stakes XMS, and how much. */
const STAKES = [
  [USERS[7], parseUnits('120000', 18)],
  [USERS[8], parseUnits('85000', 18)],
  [USERS[9], parseUnits('150000', 18)],
] as const;

const GRANTS: Record<'docs' | 'wallet' | 'research', GrantOf> = {
  docs: {
    symbol: 'USDC',
    amount: '60000',
    recipient: recipient(first),
    days: [7, 90],
    title: 'Documentation in five languages',
  },
  wallet: {
    symbol: 'DAI',
    amount: '45000',
    recipient: recipient(second),
    days: [0, 60],
    title: 'A wallet plug-in for USDm',
  },
  research: {
    symbol: 'USDC',
    amount: '90000',
    recipient: recipient(third),
    days: [30, 180],
    title: 'Research: how fast XMS can fall',
  },
};

const TERMS = parseAbiParameters([
  'Terms',
  'struct Terms { address recipient; uint64 start; uint64 cliff; uint64 duration; string title; string link; }',
]);

function grant({ world, time }: Moment, { symbol, amount, recipient: to, days, title }: GrantOf): Call {
  const [cliff, all] = days;
  const { address, decimals } = doubleOf(symbol);
  const terms = {
    recipient: to,
    start: BigInt(time),
    cliff: BigInt(cliff * DAY),
    duration: BigInt(all * DAY),
    title,
    link: 'https://example.org/grants',
  };
  const data = encodeAbiParameters(TERMS, [terms]);
  return deploy(world, world.deployment.grants, {
    token: address,
    amount: parseUnits(amount, decimals),
    usdm: 0n,
    data,
  });
}

function claim({ world }: Moment, id: bigint, from: Address | undefined): Call {
  const to = recipient(from);
  const data = encodeFunctionData({ abi: grantsAbi, functionName: 'claim', args: [id, to] });
  return { title: `claim grant ${id}`, from: to, to: world.deployment.grants, data };
}

const revoke = ({ world }: Moment, symbol: string, id: bigint): Call =>
  recall(world, world.deployment.grants, {
    token: doubleOf(symbol).address,
    amount: 0n,
    data: encodeAbiParameters(UINT, [id]),
  });
