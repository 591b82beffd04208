import {
  BaseError,
  type Client,
  createClient,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  http,
  keccak256,
  parseAbi,
  parseUnits,
  stringToHex,
} from 'viem';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { artifact, forgeArtifact, TESTS } from '@/contracts/deploy/artifacts';
import { answer, testNode } from '@/lib/chain/rpc/test-node';
import { NodePool, NoNodeError, poolTransport } from '@/lib/chain/rpc/transport';
import { addressOf } from '@/lib/domain/limits/fixture';
import type { Address } from '@/lib/domain/model/types';
import { proposalKey } from '@/lib/domain/uses/proposals';
import { startLocalChain } from '@/scripts/local-chain';
import { devGovernorAbi, governorAbi } from '@/scripts/local-chain/abis';
import { WHALES } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';
import { doubleOf } from '@/scripts/local-chain/doubles';
import { testChain } from '@/scripts/local-chain/testing';
import { readStandings, StandingsReader } from './proposal-standings';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const [PROPOSER = addressOf(1)] = WHALES;
const MAX = 2n ** 256n - 1n;
const votingAbi = parseAbi([
  'function delegate(address to)',
  'function castVote(uint256 proposalId, uint8 support) returns (uint256)',
]);
const bravoAbi = parseAbi([
  'struct Proposal { uint256 id; address proposer; uint256 eta; uint256 startBlock; uint256 endBlock; uint256 forVotes; uint256 againstVotes; uint256 abstainVotes; bool canceled; bool executed; }',
  'function put(Proposal proposal, uint8 state)',
]);

let stop = async () => {};
let help: ReturnType<typeof testChain>;
let client: Client;
let before: Hex | undefined;
/** OpenZeppelin's Governor, with 20 blocks for voting. */
let oz: Address;
/** The `eth_call`s that were sent. */
let calls = 0;

beforeAll(async () => {
  const anvil = await startLocalChain({ live: false });
  stop = anvil.stop;
  help = testChain(anvil.rpcUrl);
  client = createClient({
    transport: http(anvil.rpcUrl, {
      retryCount: 0,
      onFetchRequest: () => {
        calls += 1;
      },
    }),
  });
  const data = encodeDeployData({
    abi: devGovernorAbi,
    bytecode: artifact('DevGovernor').bytecode,
    args: [doubleOf('UNI').address, 1, 20, 0n, 4n],
  });
  const hash = await help.client.sendTransaction({ account: PROPOSER, data, chain: null });
  oz = (await help.client.waitForTransactionReceipt({ hash })).contractAddress ?? PROPOSER;
});
afterAll(() => stop());
beforeEach(async () => {
  before = before ? await help.revert(before) : await help.snapshot();
  calls = 0;
});

const send = (from: Address, to: Address, data: Hex) =>
  transact(help.client, [{ title: 'action', from, to, data }]);

/** Proposes from an account with 90,000 votes. */
async function propose(text: string): Promise<bigint> {
  await help.setBalance('UNI', PROPOSER, parseUnits('90000', 18));
  const delegation = encodeFunctionData({ abi: votingAbi, functionName: 'delegate', args: [PROPOSER] });
  await send(PROPOSER, doubleOf('UNI').address, delegation);
  const what = [[PROPOSER], [0n], ['0x']] as const;
  const data = encodeFunctionData({ abi: governorAbi, functionName: 'propose', args: [...what, text] });
  await send(PROPOSER, oz, data);
  return help.client.readContract({
    address: oz,
    abi: governorAbi,
    functionName: 'hashProposal',
    args: [...what, keccak256(stringToHex(text))],
  });
}

const standingOf = async (id: bigint, governor: Address = oz) =>
  (await readStandings(client, governor, [id], await help.client.getBlockNumber())).get(id);

test('a proposal of an OpenZeppelin Governor is tracked from its creation to its end', async () => {
  const id = await propose('Pay for it');
  expect(await standingOf(id)).toMatchObject({
    stage: 'pending',
    clock: 'blocks',
    tally: { for: 0n, against: 0n, abstain: 0n },
  });
  await help.client.mine({ blocks: 2 });
  expect((await standingOf(id))?.stage).toBe('active');
  const vote = encodeFunctionData({ abi: votingAbi, functionName: 'castVote', args: [id, 2] });
  await send(PROPOSER, oz, vote);
  const tally = { for: 0n, against: 0n, abstain: parseUnits('90000', 18) };
  expect(await standingOf(id)).toMatchObject({ stage: 'active', tally });
  const { ends = 0n } = (await standingOf(id)) ?? {};
  await help.client.mine({ blocks: Number(ends - (await help.client.getBlockNumber())) });
  expect((await standingOf(id))?.stage).toBe('active');
  await help.client.mine({ blocks: 1 });
  expect(await standingOf(id)).toMatchObject({ stage: 'defeated', tally });
});

test('many proposals take one request, at the requested block', async () => {
  const id = await propose('Pay for it');
  const block = await help.client.getBlockNumber();
  await help.client.mine({ blocks: 2 });
  const ids = [id, ...Array.from({ length: 30 }, (_, index) => BigInt(index))];
  calls = 0;
  const standings = await readStandings(client, oz, ids, block);
  expect(calls).toBe(1);
  expect([standings.get(id)?.stage, standings.get(3n)?.stage, standings.size]).toEqual([
    'pending',
    undefined,
    31,
  ]);
});

test('Governor Bravo returns its votes in another way, and no clock', async () => {
  const bravo = addressOf(77);
  const { runtime } = forgeArtifact('BravoGovernor', 'Votes', TESTS);
  await help.client.setCode({ address: bravo, bytecode: runtime });
  const proposal = { id: 5n, proposer: PROPOSER, eta: 0n, startBlock: 1n, endBlock: 2n };
  const votes = { forVotes: 30n, againstVotes: 20n, abstainVotes: 10n, canceled: false, executed: false };
  const args = [{ ...proposal, ...votes }, 5] as const;
  await send(PROPOSER, bravo, encodeFunctionData({ abi: bravoAbi, functionName: 'put', args }));
  expect(await standingOf(5n, bravo)).toEqual({
    stage: 'queued',
    tally: { for: 30n, against: 20n, abstain: 10n },
    clock: 'blocks',
    ends: undefined,
  });
});

const SILENT = { stage: undefined, tally: undefined, clock: 'unknown', ends: undefined } as const;
const GAS_BURNER: Hex = '0xfe';

test.each<[string, Hex, object]>([
  ['is not a contract', '0x', SILENT],
  ['uses up all its gas', GAS_BURNER, SILENT],
  // For every call 32 bytes, all of them ff.
  ['returns nonsense', `0x7f${'ff'.repeat(32)}60005260206000f3`, { ...SILENT, clock: 'blocks', ends: MAX }],
  // A megabyte of them.
  ['returns far too much', `0x7f${'ff'.repeat(32)}600052620fffff6000f3`, SILENT],
])('the status of a Governor that %s is unknown', async (_, bytecode, expected) => {
  const governor = addressOf(78);
  await help.client.setCode({ address: governor, bytecode });
  expect(await standingOf(1n, governor)).toEqual(expected);
});

test('a Governor that uses up all its gas does not affect others', async () => {
  const [id, burner] = [await propose('Pay for it'), addressOf(78)];
  await help.client.setCode({ address: burner, bytecode: GAS_BURNER });
  const asked = [
    { governor: burner, id: 1n },
    { governor: oz, id },
  ];
  const block = await help.client.getBlockNumber();
  calls = 0;
  const { of } = await new StandingsReader().read(client, asked, block);
  expect(calls).toBe(2);
  expect([...of.values()].map(({ stage }) => stage).toSorted()).toEqual(['pending', undefined]);
});

test('a final status is not requested again', async () => {
  const id = await propose('Pay for it');
  const { ends = 0n } = (await standingOf(id)) ?? {};
  const reader = new StandingsReader();
  const asked = [{ governor: oz, id }];
  const read = async () => {
    const block = await help.client.getBlockNumber();
    calls = 0;
    const { of } = await reader.read(client, asked, block);
    return [of.get(proposalKey(oz, id))?.stage, calls];
  };
  expect(await read()).toEqual(['pending', 1]);
  await help.client.mine({ blocks: Number(ends - (await help.client.getBlockNumber())) + 1 });
  expect(await read()).toEqual(['defeated', 1]);
  expect(await read()).toEqual(['defeated', 0]);
});

test('if no node responds, nothing is made up, and what is known stays', async () => {
  const id = await propose('Pay for it');
  const broken = await testNode(answer(undefined));
  const nobody = createClient({ transport: poolTransport(new NodePool([broken.url], 31337)) });
  const reader = new StandingsReader();
  const asked = [{ governor: oz, id }];
  const block = await help.client.getBlockNumber();
  const failed: unknown = await reader.read(nobody, asked, block).catch((error: unknown) => error);
  expect(failed instanceof BaseError && failed.walk((cause) => cause instanceof NoNodeError)).toBeTruthy();
  const known = await reader.read(client, asked, block);
  expect(await reader.read(nobody, asked, block + 1n)).toBe(known);
});
