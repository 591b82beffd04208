import type { localConnectors as inLocalBuilds } from './local-wallet';

/** Replaces `local-wallet.ts` in a public build. */
export const localConnectors: typeof inLocalBuilds = [];
