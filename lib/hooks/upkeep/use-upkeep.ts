'use client';

import type { Client } from 'viem';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Snapshot } from '@/lib/domain/model/types';
import type { Staking } from '@/lib/domain/staking/staking';
import { type Trial, tasksAt, type UpkeepState } from '@/lib/domain/upkeep/upkeep';
import { type Reading, useReading } from './use-reading';

/** What can be done, what it would change, and the snapshot of the same block. */
export type UpkeepReading = { state: UpkeepState; trials: readonly Trial[]; snapshot: Snapshot };

/** What anyone can do for the protocol, simulated. */
export const useUpkeep = (): Reading<UpkeepReading> => useReading('upkeep', readAndTry);

/** The XMS staking contract, and what the account has there. */
export const useStaking = (): Reading<Staking> => useReading('stake', readStakes);

async function readAndTry(
  client: Client,
  deployment: Deployment,
  snapshot: Snapshot,
): Promise<UpkeepReading> {
  const { readUpkeep, tryTasks } = await import('@/lib/chain/upkeep/read-upkeep');
  const state = await readUpkeep(client, deployment, snapshot);
  const place = { from: snapshot.account, block: snapshot.blockNumber };
  return { state, trials: await tryTasks(client, deployment, tasksAt(state, snapshot), place), snapshot };
}

async function readStakes(client: Client, deployment: Deployment, snapshot: Snapshot): Promise<Staking> {
  const { readStaking } = await import('@/lib/chain/upkeep/read-staking');
  return readStaking(client, deployment, snapshot.account, snapshot.blockNumber);
}
