import { Table } from '@/components/ui/figures/table';
import type { FigureId } from '@/lib/domain/figures/figures';
import { TIER_IDS } from '@/lib/domain/model/types';
import { LiveTier, LiveTotal, Verify } from './live';
import { Fixed, Formula, Heading, Now, Section, Tabled, Term, TierCell } from './parts';

const FIGURES: FigureId[] = TIER_IDS.flatMap((id): FigureId[] => [
  `tier.${id}.share`,
  `tier.${id}.cap`,
  `tier.${id}.driftLimit`,
  `tier.${id}.headroom`,
]);

const NONE = 'N/A';

/** Tiers, caps and drift limits, with live figures. */
export function Backing() {
  return (
    <Section
      aside={
        <Now
          rows={[
            { term: 'Backing ratio', value: <LiveTotal name="backing" none={NONE} /> },
            { term: 'Without XMS', value: <LiveTotal name="backingWithoutXms" none={NONE} /> },
            { term: 'Stablecoins only', value: <LiveTotal name="backingStable" none={NONE} /> },
          ]}
        />
      }
      id="backing"
    >
      <p>
        Assets belong to {TIER_IDS.length} <Term id="tier">tiers</Term>. The more volatile a tier, the smaller
        its maximum share: the contract rejects any <Term id="cap">cap</Term> higher than that of the
        preceding tier.
      </p>
      <Tabled aside={<Verify figures={FIGURES} title="Tiers today" />} title="Tiers today">
        <Table
          caption="Tiers today"
          columns={[
            { key: 'tier', header: 'Tier', width: 'w-[32%]' },
            { key: 'share', header: 'Share', numeric: true, width: 'w-[16%]', place: 'beside' },
            { key: 'cap', header: 'Cap', numeric: true, width: 'w-[14%]' },
            { key: 'drift', header: 'Drift limit', numeric: true, width: 'w-[16%]' },
            { key: 'headroom', header: 'Headroom', numeric: true, width: 'w-[22%]' },
          ]}
          room="narrow"
          rows={TIER_IDS.map((tier) => ({
            key: `${tier}`,
            cells: [
              <TierCell key="tier" tier={tier} />,
              <LiveTier key="share" name="share" tier={tier} />,
              <LiveTier key="cap" name="cap" tier={tier} />,
              <LiveTier key="drift" name="driftLimit" tier={tier} />,
              <LiveTier key="headroom" name="headroom" tier={tier} />,
            ],
          }))}
        />
      </Tabled>
      <Heading>Two limits keep the mix safe</Heading>
      <p>
        Minting can fill a tier up to its cap. Because each deposit also grows the Treasury, the{' '}
        <Term id="headroom">headroom</Term> is larger than the simple difference:
      </p>
      <Formula>Headroom = (cap × reserves − tier value) ÷ (100% − cap)</Formula>
      <p>
        Price moves alone can push a tier above its cap. Minting with that tier is then closed until its share
        falls back; nothing is sold.
      </p>
      <p>
        Redemptions cannot push another tier above its <Term id="drift-limit">drift limit</Term>, which is its{' '}
        <Fixed>cap × 1.25</Fixed>. Without this rule the caps could be gamed: deposit stablecoins, mint with
        XMS against the larger base, then withdraw the stablecoins.
      </p>
      <Heading>One ratio, three views</Heading>
      <p>
        The <Term id="backing-ratio">backing ratio</Term> is shown for all assets, without XMS, and for
        stablecoins only. The contract uses the first. The other two are stricter tests.
      </p>
    </Section>
  );
}
