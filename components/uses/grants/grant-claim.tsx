'use client';

import { LateFlow } from '@/components/flow/late-flow';
import { Button } from '@/components/ui/buttons/button';
import { sameAddress } from '@/lib/domain/model/address';
import { inAsset } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import { claimableOf, type Grant } from '@/lib/domain/uses/uses';
import { useSigning } from '@/lib/hooks/trade/use-signing';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
import { useFlow } from '@/lib/hooks/use-flow';
import { useFormat } from '@/lib/hooks/use-format';

/** The claim from a grant that is in progress or has just finished, if any. */
export function GrantFlow() {
  const { flow, dismiss, resume } = useFlow();
  if (flow?.screen !== 'uses') return null;
  return <LateFlow again="Done" back="Dismiss" flow={flow} onLeave={dismiss} onResume={resume} />;
}

type GrantClaimProps = { grant: Grant; asset: Asset | undefined };

/** For the recipient's account: claims what has vested and has not been claimed yet. */
export function GrantClaim({ grant, asset }: GrantClaimProps) {
  const { address } = useAccount();
  const deployment = useDeployment();
  const { start, obstacle, why, lost } = useSigning();
  const format = useFormat();
  const isOwn = address !== undefined && sameAddress(address, grant.recipient);
  if (!isOwn || obstacle === 'viewing' || !deployment || claimableOf(grant) === 0n) return null;
  const { id } = grant;
  return (
    <div className="mt-3">
      <Button
        disabled={Boolean(why)}
        onClick={() =>
          start({
            kind: 'claim-grant',
            asset: grant.asset,
            receiver: address,
            grant: { contract: deployment.grants, id },
          })
        }
        variant="primary"
      >
        Claim {asset ? format.quantity(inAsset(asset, claimableOf(grant))) : 'the vested amount'}
      </Button>
      <p aria-live="polite" className="mt-1 text-muted text-sm">
        {why ?? lost}
      </p>
    </div>
  );
}
