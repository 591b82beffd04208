import {
  type Account,
  type Address,
  createWalletClient,
  type Hex,
  http,
  type PublicClient,
  type TransactionReceipt,
} from 'viem';

/** Sends transactions of one account one by one, waiting for each. */
export type Submitter = (to: Address, data: Hex, gas: bigint) => Promise<TransactionReceipt>;

/** @param account a local account, or the address of one unlocked in the node */
export function submitter(client: PublicClient, rpc: string, account: Account | Address): Submitter {
  const wallet = createWalletClient({ account, transport: http(rpc) });
  const { address } = wallet.account;
  let mined = -1;
  return async (to, data, gas) => {
    // What is not mined yet does not count, so that a transaction that is stuck is replaced once fees have risen. The node
    // may be behind what it has told before, if there are several behind its address.
    const count = await client.getTransactionCount({ address, blockTag: 'latest' });
    const nonce = Math.max(count, mined + 1);
    const fees = await client.estimateFeesPerGas();
    const hash = await wallet.sendTransaction({ to, data, gas, nonce, ...fees, chain: null });
    const receipt = await client.waitForTransactionReceipt({ hash });
    mined = nonce;
    return receipt;
  };
}
