import type { local as inLocalBuilds } from './local';

/** Replaces `local.ts` in a public build. */
export const local: { [part in keyof typeof inLocalBuilds]: (typeof inLocalBuilds)[part][number][] } = {
  chains: [],
  deployments: [],
};
