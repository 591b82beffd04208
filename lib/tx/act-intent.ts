import type { Composed } from '@/lib/chain/steward-compose';
import type { ActIntent } from './flow';

/**
 * An act as it was composed, to be signed and sent.
 * @param words the sentence that is shown for it
 */
export function actIntent({ act, call }: Pick<Composed, 'act' | 'call'>, words: string): ActIntent {
  const { to, data, contract, proof } = call;
  const token = 'asset' in act ? act.asset?.token : undefined;
  return {
    ...({ kind: 'act', act: act.kind, words, contract } as const),
    ...(token && { token }),
    call: { to, data },
    proof,
  };
}
