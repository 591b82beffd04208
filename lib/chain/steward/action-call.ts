import type { Hex } from 'viem';
import type { ExpectedEvent } from '@/lib/chain/calls/expected-event';
import type { Address } from '@/lib/domain/model/types';
import type { Argument } from './action-arguments';

/** An action as the call that executes it, to be shown, checked and signed. */
export type ActionCall = {
  to: Address;
  /** The called contract: "the Treasury". */
  contract: string;
  functionName: string;
  args: readonly Argument[];
  /** The decoded content of the last argument, `data`; empty if it has none. */
  inside: readonly Argument[];
  data: Hex;
  /** The event that proves it was executed. */
  proof: ExpectedEvent;
};
