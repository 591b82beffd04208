'use client';

import { Button } from '@/components/ui/buttons/button';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { RangeField } from '@/components/ui/fields/range-field';
import { SelectField } from '@/components/ui/fields/select-field';
import { TIER_NAME } from '@/components/ui/figures/tier-swatch';
import { Panel } from '@/components/ui/panel';
import { deployedChains } from '@/lib/chain/rpc/deployments';
import type { Snapshot } from '@/lib/domain/model/types';
import {
  CHANGE,
  FAILING_PRICE,
  happens,
  isSame,
  LEAVING,
  NOTHING,
  presetsFor,
  type Scenario,
  SHOCKED_TIERS,
} from '@/lib/domain/stress/scenario';
import { writeScenario } from '@/lib/domain/stress/scenario-link';
import { useFormat } from '@/lib/hooks/use-format';

type ScenarioFormProps = {
  snapshot: Snapshot | undefined;
  scenario: Scenario;
  change: (part: Partial<Scenario>) => void;
};

const CENT = 10n ** 16n;

/** What happens: to the prices of each tier, to a stablecoin, and to the USDm in circulation. */
export function ScenarioForm({ snapshot, scenario, change }: ScenarioFormProps) {
  const format = useFormat();
  const stables = snapshot?.assets.filter(({ tier }) => tier === 1) ?? [];
  const signed = (percent: number) => `${percent > 0 ? '+' : ''}${format.setting(BigInt(percent) * 100n)}`;
  const { changes, failing, failingPrice, leaving } = scenario;
  return (
    <Panel title="Scenario">
      <Presets change={change} scenario={scenario} snapshot={snapshot} />
      <div className="mt-5 grid gap-2">
        {SHOCKED_TIERS.map((tier) => (
          <RangeField
            {...CHANGE}
            disabled={!snapshot}
            key={tier}
            label={`Tier ${tier} · ${TIER_NAME[tier]}`}
            onChange={(percent) => change({ changes: { ...changes, [tier]: percent } })}
            text={signed(changes[tier])}
            value={changes[tier]}
          />
        ))}
        <SelectField
          disabled={!snapshot}
          label="Stablecoin that loses its peg"
          onChange={(token) => change({ failing: stables.find((asset) => asset.token === token)?.token })}
          options={[
            { value: '', label: 'None' },
            ...stables.map(({ token, symbol }) => ({ value: token, label: symbol })),
          ]}
          value={failing ?? ''}
        />
        <RangeField
          {...FAILING_PRICE}
          disabled={!failing}
          label="Price of that stablecoin"
          onChange={(percent) => change({ failingPrice: percent })}
          text={failing ? format.price(BigInt(failingPrice) * CENT) : 'N/A'}
          value={failingPrice}
        />
        <RangeField
          {...LEAVING}
          disabled={!snapshot}
          label="USDm redeemed"
          onChange={(percent) => change({ leaving: percent })}
          text={format.setting(BigInt(leaving) * 100n)}
          value={leaving}
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <CopyLink scenario={scenario} snapshot={snapshot} />
        <Button off={!happens(scenario)} onClick={() => change(NOTHING)}>
          Reset
        </Button>
      </div>
    </Panel>
  );
}

function Presets({ snapshot, scenario, change }: ScenarioFormProps) {
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-2">
      <legend className="sr-only">Examples</legend>
      {presetsFor(snapshot).map((preset) => {
        const isChosen = snapshot !== undefined && isSame(preset.scenario, scenario) && happens(scenario);
        return (
          <Button
            aria-pressed={isChosen}
            disabled={!snapshot}
            key={preset.name}
            onClick={() => change(preset.scenario)}
            size="sm"
            variant={isChosen ? 'primary' : 'secondary'}
          >
            {preset.name}
          </Button>
        );
      })}
    </fieldset>
  );
}

function CopyLink({ snapshot, scenario }: Pick<ScenarioFormProps, 'snapshot' | 'scenario'>) {
  if (!snapshot) return <Button disabled>Copy link</Button>;
  const { origin, pathname } = window.location;
  // On another chain, the same scenario is another one.
  const chain = deployedChains.length > 1 ? `?chain=${snapshot.chainId}` : '';
  const link = `${origin}${pathname}${writeScenario(scenario, snapshot, chain)}`;
  return <CopyButton label="Copy link" text={link} wide />;
}
