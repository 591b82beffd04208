import type { ActCall } from '@/lib/chain/steward/act-call';
import type { Signed } from '@/lib/domain/model/steward-issue';
import type { Address } from '@/lib/domain/model/types';
import type { ActIntent } from './flow';

type Composed = { act: { kind: Signed; asset?: { token: Address } | undefined }; call: ActCall };

/**
 * An act as it was composed, to be signed and sent.
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
