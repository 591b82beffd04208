import type { local as inLocalBuilds } from './local';

/** Takes the place of `local.ts` in a public build. */
export const local: { [part in keyof typeof inLocalBuilds]: (typeof inLocalBuilds)[part][number][] } = {
  chains: [],
  deployments: [],
  connectors: [],
};
