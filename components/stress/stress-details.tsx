'use client';

import { TierChanges } from '@/components/trade/tier-changes';
import { Panel } from '@/components/ui/panel';
import { backingAnswer } from '@/lib/domain/limits/backing-answer';
import { tierShares } from '@/lib/domain/limits/tiers';
import { min, WAD } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import type { Run } from '@/lib/domain/stress/run';
import { happens, type Scenario } from '@/lib/domain/stress/scenario';
import { closings } from '@/lib/domain/stress/stress-words';
import { useFormat } from '@/lib/hooks/use-format';
import { AssetsThen } from './assets-then';
import { RunPanel } from './run-panel';

type StressDetailsProps = {
  now: Snapshot;
  /** With the prices of the scenario, before anybody has acted. */
  shocked: Snapshot;
  run: Run;
  scenario: Scenario;
};

/** What would close, who could still leave and how, and every tier and asset. */
export function StressDetails({ now, shocked, run, scenario }: StressDetailsProps) {
  const format = useFormat();
  const { after } = run;
  return (
    <>
      <Panel title="What closes">
        <Closings said={closings(now, after, format)} started={happens(scenario)} />
      </Panel>
      {scenario.leaving > 0 && (
        <RunPanel perUsdm={min(backingAnswer(after).perUsdm, WAD)} run={run} snapshot={shocked} />
      )}
      <TierChanges
        after={tierShares(after)}
        before={tierShares(now)}
        format={format}
        legend="Effect of the scenario"
      />
      <AssetsThen now={now} then={after} />
      <Panel title="What this assumes">
        <ul className="grid max-w-prose list-disc gap-2 ps-5 text-muted">
          <li>
            Price feeds report each new price at once, and it stays within the range listed for the feed.
          </li>
          <li>
            Both averages of XMS have reached its new price, and its pair stays deep enough for XMS to count.
          </li>
          <li>On Mars Swap, arbitrage brings every pair to the new price.</li>
          <li>
            USDm is redeemed for the least volatile assets first, as far as liquidity, drift limits and the
            backing floor allow.
          </li>
          <li>
            Hourly limits stay as they are. They shrink with the reserves, so a run takes longer; orders at
            the next price are not bound by them.
          </li>
          <li>No one mints, and neither steward nor governor acts.</li>
        </ul>
      </Panel>
    </>
  );
}

function Closings({ said, started }: { said: readonly string[]; started: boolean }) {
  if (said.length > 0) {
    return (
      <ul className="grid max-w-prose list-disc gap-2 ps-5">
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    );
  }
  return (
    <p className="max-w-prose text-muted">
      {started ? 'Nothing that is open now.' : 'Choose an example, or move a slider.'}
    </p>
  );
}
