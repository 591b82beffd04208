import {
  type Address,
  createTestClient,
  type Hex,
  http,
  publicActions,
  type TransactionReceipt,
  walletActions,
} from 'viem';

/** A client of the local node that can also send from its unlocked accounts and set its clock. */
export function localClient(rpcUrl: string) {
  return createTestClient({
    mode: 'anvil',
    transport: http(rpcUrl, { batch: { wait: 0 } }),
    cacheTime: 0,
    pollingInterval: 20,
  })
    .extend(publicActions)
    .extend(walletActions);
}

export type LocalClient = ReturnType<typeof localClient>;

/** A transaction from one of the node's accounts; without `to`, it creates a contract. */
export type Call = { title: string; from: Address; to?: Address; data: Hex; value?: bigint };

/** More than any call of the protocol needs, because estimating would double the work. */
const GAS = 4_000_000n;
/** Transactions beyond this would not fit into the block, and would wait until another one is mined. */
const PER_BLOCK = 7;

/**
 * Mines these transactions in one block with the given time; automining must be off.
 * @throws naming the transaction that reverted
 */
export async function mineAt(client: LocalClient, timestamp: number, calls: Call[]): Promise<void> {
  const hashes = await sendAll(client, calls);
  await client.setNextBlockTimestamp({ timestamp: BigInt(timestamp) });
  await client.mine({ blocks: 1 });
  await expectSuccess(client, hashes, calls);
}

/**
 * Sends these transactions and waits until they are mined; automining must be on.
 * @throws naming the transaction that reverted
 */
export async function transact(client: LocalClient, calls: Call[]): Promise<TransactionReceipt[]> {
  const receipts: TransactionReceipt[] = [];
  for (let done = 0; done < calls.length; done += PER_BLOCK) {
    const part = calls.slice(done, done + PER_BLOCK);
    const hashes = await sendAll(client, part, await noncesOf(client, part));
    await Promise.all(hashes.map((hash) => client.waitForTransactionReceipt({ hash, timeout: 10_000 })));
    receipts.push(...(await expectSuccess(client, hashes, part)));
  }
  return receipts;
}

/** Assigned here, because a node that mines at the same time may give two transactions the same nonce. */
async function noncesOf(client: LocalClient, calls: Call[]): Promise<number[]> {
  const senders = [...new Set(calls.map(({ from }) => from))];
  const counts = await Promise.all(senders.map((address) => client.getTransactionCount({ address })));
  const next = new Map(senders.map((address, index) => [address, counts[index] ?? 0]));
  return calls.map(({ from }) => {
    const nonce = next.get(from) ?? 0;
    next.set(from, nonce + 1);
    return nonce;
  });
}

function sendAll(client: LocalClient, calls: Call[], nonces: number[] = []): Promise<Hex[]> {
  return Promise.all(
    calls.map(({ from, title: _, ...call }, index) =>
      client.sendTransaction({ ...call, account: from, gas: GAS, nonce: nonces[index], chain: null }),
    ),
  );
}

async function expectSuccess(
  client: LocalClient,
  hashes: Hex[],
  calls: Call[],
): Promise<TransactionReceipt[]> {
  const receipts = await Promise.all(hashes.map((hash) => client.getTransactionReceipt({ hash })));
  const failed = receipts.findIndex(({ status }) => status !== 'success');
  if (failed >= 0) throw new Error(`Local chain: "${calls[failed]?.title}" was reverted`);
  return receipts;
}
