import {
  type Account,
  type Address,
  BaseError,
  createPublicClient,
  createWalletClient,
  getContractAddress,
  type Hex,
  http,
  type Log,
  type PublicClient,
} from 'viem';
import { DeployProblem } from './problem';

/** Sends the transactions of one deployer one by one, waiting for each. */
export type Sender = {
  address: Address;
  client: PublicClient;
  /** The logs of all its transactions so far. */
  logs: readonly Log<bigint, number, false>[];
  /** The transaction that created each contract so far, by the contract's address. */
  creations: ReadonlyMap<Address, Hex>;
  /** Address of the contract that the `ahead`-th transaction from now creates (0: the next one). */
  addressAhead(ahead: number): Address;
  /** Creates a contract and returns its address and block. */
  create(title: string, data: Hex): Promise<{ address: Address; blockNumber: bigint }>;
  /** Calls a contract. */
  send(title: string, to: Address, data: Hex): Promise<void>;
};

/**
 * @param account a local account, or the address of one unlocked in the node
 * @param say receives the title of each transaction before it is sent
 * @throws DeployProblem if the account has pending transactions, because addresses are predicted from its nonce
 */
export async function createSender(
  rpcUrl: string,
  account: Account | Address,
  say: (text: string) => void,
  pollingInterval = 1_000,
): Promise<Sender> {
  const client = createPublicClient({ transport: http(rpcUrl), pollingInterval });
  const wallet = createWalletClient({ account, transport: http(rpcUrl) });
  const { address } = wallet.account;
  let nonce = await client.getTransactionCount({ address, blockTag: 'latest' });
  const pending = await client.getTransactionCount({ address, blockTag: 'pending' });
  if (pending !== nonce) {
    throw new DeployProblem(
      `${address} has ${pending - nonce} transaction(s) that are not mined yet. Wait for them or replace them, then try again.`,
    );
  }

  const logs: Log<bigint, number, false>[] = [];
  const creations = new Map<Address, Hex>();

  async function mined(title: string, request: { to?: Address; data: Hex }) {
    say(title);
    try {
      const hash = await wallet.sendTransaction({ ...request, nonce, chain: null });
      const receipt = await client.waitForTransactionReceipt({ hash, pollingInterval });
      if (receipt.status === 'success') {
        nonce += 1;
        logs.push(...receipt.logs);
        return receipt;
      }
      throw new DeployProblem(`${title}: reverted on the chain (transaction ${hash}).`);
    } catch (error) {
      if (error instanceof BaseError)
        throw new DeployProblem(`${title}: ${error.shortMessage}`, { cause: error });
      throw error;
    }
  }

  return {
    address,
    client,
    logs,
    creations,
    addressAhead: (ahead) => getContractAddress({ from: address, nonce: BigInt(nonce + ahead) }),
    async create(title, data) {
      const expected = getContractAddress({ from: address, nonce: BigInt(nonce) });
      const { contractAddress, blockNumber, transactionHash } = await mined(title, { data });
      if (contractAddress?.toLowerCase() !== expected.toLowerCase()) {
        throw new DeployProblem(
          `${title}: created at ${contractAddress} instead of ${expected}. Is the key used elsewhere?`,
        );
      }
      creations.set(expected, transactionHash);
      return { address: expected, blockNumber };
    },
    async send(title, to, data) {
      await mined(title, { to, data });
    },
  };
}
