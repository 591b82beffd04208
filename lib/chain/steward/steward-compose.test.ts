import { expect, test } from 'vitest';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { assetOf } from '@/lib/domain/limits/fixture';
import { compose } from './steward-compose';

test('a preview is for one chain and one Treasury, and keeps both', async () => {
  const local = deploymentOf(31337);
  if (!local) throw new Error('There is no local deployment');
  const action = { kind: 'lend', asset: assetOf(), amount: 5n } as const;
  // A chain without nodes: no request is sent.
  const composed = await compose(action, { ...local, chainId: 4_242 }, undefined);
  expect(composed).toMatchObject({ chainId: 4_242, treasury: local.treasury, action });
});
