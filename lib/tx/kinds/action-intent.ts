import type { RawCall } from '@/lib/chain/calls/calls';
import type { ExpectedEvent } from '@/lib/chain/calls/expected-event';
import type { ActionCall } from '@/lib/chain/steward/action-call';
import type { Signed } from '@/lib/domain/model/steward-issue';
import type { Address } from '@/lib/domain/model/types';

/** A role holder's action on the Treasury: the exact call that was composed, checked and shown. */
export type ActionIntent = {
  kind: 'action';
  action: Signed;
  /** The sentence that was shown, without a full stop, and the name of the contract called, such as "the Treasury". */
  words: string;
  contract: string;
  /** The asset concerned, if any; used to word a failure. */
  token?: Address | undefined;
  call: Pick<RawCall, 'to' | 'data'>;
  /** The event that proves the action. */
  proof: ExpectedEvent;
};

type SignableAction = { action: { kind: Signed; asset?: { token: Address } | undefined }; call: ActionCall };

/**
 * A composed action, ready to be signed and sent.
 * @param words the sentence shown for it
 */
export function actionIntent({ action, call }: SignableAction, words: string): ActionIntent {
  const { to, data, contract, proof } = call;
  const token = action.asset?.token;
  return {
    ...({ kind: 'action', action: action.kind, words, contract } as const),
    ...(token && { token }),
    call: { to, data },
    proof,
  };
}
