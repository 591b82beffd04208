'use client';

export type Capabilities = {
  /** The wallet sends several calls as one atomic transaction (EIP-5792). */
  canBatch: boolean;
  /** The account signs by itself, so that a permit works; a contract account's signature does not. */
  canPermit: boolean;
};

/** What the connected wallet can do for the shortest way; false until it has said so. */
export function useCapabilities(): Capabilities {
  return { canBatch: false, canPermit: true };
}
