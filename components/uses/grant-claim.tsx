'use client';

import { Button } from '@/components/ui/button';
import { late } from '@/components/ui/late';
import { NotLoaded } from '@/components/ui/not-loaded';
import { Panel } from '@/components/ui/panel';
import { sameAddress } from '@/lib/domain/address';
import { inAsset } from '@/lib/domain/limit-issue';
import type { Asset } from '@/lib/domain/types';
import { claimableOf, type Grant } from '@/lib/domain/uses';
import { screenOf } from '@/lib/hooks/flow-screen';
import { useAccount } from '@/lib/hooks/use-account';
import { useDeployment } from '@/lib/hooks/use-deployment';
import { useFlow } from '@/lib/hooks/use-flow';
import { useFormat } from '@/lib/hooks/use-format';

const ClaimFlow = late(
  async () => (await import('./claim-flow')).ClaimFlow,
  () => <Panel title="Getting the next step ready">{null}</Panel>,
);

/** The claim from a grant that is under way or has just ended, if there is one. */
export function GrantFlow() {
  const { flow, dismiss, resume } = useFlow();
  if (!flow || screenOf(flow) !== 'uses') return null;
  return <ClaimFlow flow={flow} onLeave={dismiss} onResume={resume} />;
}

type GrantClaimProps = { grant: Grant; asset: Asset | undefined };

/** For the recipient's account: takes what has vested and was not claimed yet. */
export function GrantClaim({ grant, asset }: GrantClaimProps) {
  const { address, viewAs, wrongNetwork, appChain } = useAccount();
  const deployment = useDeployment();
  const { start, busy, failed } = useFlow();
  const format = useFormat();
  const isOwn = address !== undefined && sameAddress(address, grant.recipient);
  const isViewing = viewAs !== undefined && viewAs !== address;
  if (!isOwn || isViewing || !deployment || claimableOf(grant) === 0n) return null;
  const { id } = grant;
  const why = wrongNetwork
    ? `Your wallet is on another network than ${appChain.name}.`
    : busy && 'Another transaction is under way.';
  return (
    <div className="mt-3">
      <Button
        disabled={Boolean(why)}
        onClick={() =>
          start({
            kind: 'claim',
            asset: grant.asset,
            receiver: address,
            grant: { contract: deployment.grants, id },
          })
        }
        variant="primary"
      >
        Claim {asset ? format.quantity(inAsset(asset, claimableOf(grant))) : 'what has vested'}
      </Button>
      {why && <p className="mt-1 text-muted text-sm">{why}</p>}
      {failed && <NotLoaded />}
    </div>
  );
}
