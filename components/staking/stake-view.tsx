'use client';

import { ScreenFlow } from '@/components/flow/screen-flow';
import { Button } from '@/components/ui/buttons/button';
import { LoadError } from '@/components/ui/load-error';
import { Notice } from '@/components/ui/notice';
import { useSigning } from '@/lib/hooks/trade/use-signing';
import { useStaking } from '@/lib/hooks/upkeep/use-upkeep';
import { useFlow } from '@/lib/hooks/use-flow';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { AllStakes, OwnStake } from './stake-figures';
import { StakePanel } from './stake-panel';

/** Staking and unstaking XMS: the form or its transaction, the account's stake, and that of all. */
export function StakeView() {
  const { data: staking, failed, retry } = useStaking();
  const { snapshot } = useTreasury();
  const { flow } = useFlow();
  const signing = useSigning();
  const isOurs = flow?.screen === 'stake';
  return (
    <div
      aria-busy={!staking && !failed}
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]"
    >
      <div className="grid min-w-0 gap-4">
        {failed && (
          <Notice
            action={<Button onClick={retry}>Try again</Button>}
            title="Not available right now"
            tone="warning"
          >
            The staking contract could not be read.
          </Notice>
        )}
        {flow && <ScreenFlow screen="stake" />}
        {!isOurs && <StakePanel signing={signing} snapshot={snapshot} staking={staking} />}
        {signing.lost && <LoadError />}
      </div>
      <div className="grid min-w-0 gap-6">
        <OwnStake snapshot={snapshot} staking={staking} />
        <AllStakes snapshot={snapshot} staking={staking} />
      </div>
    </div>
  );
}
