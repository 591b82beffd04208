import { type Address, createTestClient, type Hex, http, publicActions, walletActions } from 'viem';

/** A client of the local node that also sends from its unlocked accounts and winds its clock. */
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

/** A transaction from one of the node's accounts. */
export type Call = { title: string; from: Address; to: Address; data: Hex };

/** More than any call of the protocol needs; estimating it would double the work. */
const GAS = 4_000_000n;

/**
 * Makes one block with the given time of these transactions; the node must not mine by itself.
 * @throws naming the transaction that was reverted
 */
export async function mineAt(client: LocalClient, timestamp: number, calls: Call[]): Promise<void> {
  const hashes = await sendAll(client, calls);
  await client.setNextBlockTimestamp({ timestamp: BigInt(timestamp) });
  await client.mine({ blocks: 1 });
  await expectSuccess(client, hashes, calls);
}

/**
 * Sends these transactions and waits until they are mined; the node must mine by itself.
 * @throws naming the transaction that was reverted
 */
export async function transact(client: LocalClient, calls: Call[]): Promise<void> {
  const hashes = await sendAll(client, calls);
  await Promise.all(hashes.map((hash) => client.waitForTransactionReceipt({ hash, timeout: 10_000 })));
  await expectSuccess(client, hashes, calls);
}

function sendAll(client: LocalClient, calls: Call[]): Promise<Hex[]> {
  return Promise.all(
    calls.map(({ from, to, data }) =>
      client.sendTransaction({ account: from, to, data, gas: GAS, chain: null }),
    ),
  );
}

async function expectSuccess(client: LocalClient, hashes: Hex[], calls: Call[]): Promise<void> {
  const receipts = await Promise.all(hashes.map((hash) => client.getTransactionReceipt({ hash })));
  const failed = receipts.findIndex(({ status }) => status !== 'success');
  if (failed >= 0) throw new Error(`Local chain: "${calls[failed]?.title}" was reverted`);
}
