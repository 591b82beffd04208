import { StoppedError } from './errors';
import type { Session } from './session';

const POLLS = 20;
/** Missing receipts in a row before the chain itself is asked: a node that is behind does not return new receipts either. */
const MAX_MISSES = 3;

/**
 * Keeps polling a confirmed flow, because a reorg may remove its block.
 * @returns whether the flow has to run again
 */
export async function watch(session: Session): Promise<boolean> {
  if (session.flow.status !== 'confirmed') return false;
  try {
    return await wasReorganised(session);
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    // A released flow stays as it is; otherwise it would be resumed forever.
    return false;
  }
}

async function wasReorganised(session: Session): Promise<boolean> {
  const index = session.flow.steps.length - 1;
  const { hash } = session.step(index);
  if (!hash) return false;
  let misses = 0;
  for (let poll = 0; poll < POLLS; poll += 1) {
    await session.sleep(session.chain.pollMs);
    // A failed RPC request is no evidence either way.
    const receipt = await session.chain.receipt(hash).catch(() => null);
    if (receipt) session.minedIn = receipt;
    if (receipt !== null) misses = receipt === undefined ? misses + 1 : 0;
    if (misses >= MAX_MISSES && (await wasReplaced(session))) {
      session.emit({ type: 'reorganised', step: index });
      return true;
    }
  }
  return false;
}

/** Whether the chain has another block now where the step was mined. That a node has no receipt proves nothing. */
async function wasReplaced({ chain, minedIn }: Session): Promise<boolean> {
  if (!minedIn) return false;
  const hash = await chain.blockHash(minedIn.blockNumber).catch(() => undefined);
  return hash !== undefined && hash !== minedIn.blockHash;
}
