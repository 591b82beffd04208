import { sameAddress } from '@/lib/domain/model/address';
import type { Issue } from '@/lib/domain/model/issues';
import type { Session } from './session';

/** Halts the flow until the wallet is on its account and chain. */
export async function waitForAccount(session: Session): Promise<void> {
  for (;;) {
    const issue = mismatch(session);
    if (!issue) return;
    session.emit({ type: 'halted', issue });
    let stop = () => {};
    const change = new Promise<void>((resolve) => {
      stop = session.wallet.onChange(resolve);
    });
    await session.orStopped(change).finally(stop);
    if (!mismatch(session)) session.emit({ type: 'resumed' });
  }
}

/** Why the currently connected wallet cannot perform the flow's next step. */
export function mismatch({ wallet, flow }: Session): Issue | undefined {
  const { account, chainId } = wallet.current();
  if (account === undefined) return { name: 'wallet-disconnected' };
  if (!sameAddress(account, flow.account)) return { name: 'account-changed' };
  if (chainId !== flow.chainId) return { name: 'chain-changed' };
  return undefined;
}
