import { StoppedError } from './errors';
import type { Session } from './session';

const LOOKS = 20;
/** A node that is behind does not know the newest receipts either. */
const MISSES = 3;

/**
 * Goes on looking after a flow is confirmed: it may be undone with its block.
 * @returns whether the flow has to be worked on again
 */
export async function watch(session: Session): Promise<boolean> {
  if (session.flow.status !== 'confirmed') return false;
  try {
    return await isUndone(session);
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    // One that was given up stays as it is: it would be taken up again for ever.
    return false;
  }
}

async function isUndone(session: Session): Promise<boolean> {
  const index = session.flow.steps.length - 1;
  const { hash } = session.step(index);
  if (!hash) return false;
  let misses = 0;
  for (let look = 0; look < LOOKS && misses < MISSES; look += 1) {
    await session.sleep(session.chain.pollMs);
    // A node that fails says nothing, neither for nor against.
    const receipt = await session.chain.receipt(hash).catch(() => null);
    if (receipt !== null) misses = receipt === undefined ? misses + 1 : 0;
  }
  if (misses < MISSES) return false;
  session.emit({ type: 'reorganised', step: index });
  return true;
}
