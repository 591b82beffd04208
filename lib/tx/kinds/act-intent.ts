import type { ExpectedEvent } from '@/lib/chain/calls/act-proof';
import type { RawCall } from '@/lib/chain/calls/calls';
import type { ActCall } from '@/lib/chain/steward/act-call';
import type { Signed } from '@/lib/domain/model/steward-issue';
import type { Address } from '@/lib/domain/model/types';

/** What the holder of a role does to the Treasury: this very call, as it was composed, checked and shown. */
export type ActIntent = {
  kind: 'act';
  act: Signed;
  /** The sentence that was shown, without a full stop, and what is called: "the Treasury". */
  words: string;
  contract: string;
  /** The asset that it is about, if it is about one: to word a refusal. */
  token?: Address | undefined;
  call: Pick<RawCall, 'to' | 'data'>;
  /** The event that shows that it was done. */
  proof: ExpectedEvent;
};

type Composed = { act: { kind: Signed; asset?: { token: Address } | undefined }; call: ActCall };

/**
 * A composed act, to be signed and sent.
 * @param words the sentence that is shown for it
 */
export function actIntent({ act, call }: Composed, words: string): ActIntent {
  const { to, data, contract, proof } = call;
  const token = act.asset?.token;
  return {
    ...({ kind: 'act', act: act.kind, words, contract } as const),
    ...(token && { token }),
    call: { to, data },
    proof,
  };
}
