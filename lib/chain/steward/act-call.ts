import type { Hex } from 'viem';
import type { Proof } from '@/lib/chain/calls/act-proof';
import type { Address } from '@/lib/domain/model/types';
import type { Argument } from './act-arguments';

/** An act as the call that does it, to be shown, checked and signed. */
export type ActCall = {
  to: Address;
  /** What is called: "the Treasury". */
  contract: string;
  functionName: string;
  args: readonly Argument[];
  /** What the last argument, `data`, holds inside; empty where it holds nothing. */
  inside: readonly Argument[];
  data: Hex;
  /** The event that shows that it was done. */
  proof: Proof;
};
