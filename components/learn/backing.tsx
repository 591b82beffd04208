import { Table } from '@/components/ui/figures/table';
import type { FigureId } from '@/lib/domain/figures/figures';
import { LiveTier, LiveTotal } from './live';
import { Fixed, Formula, Heading, Now, Section, Tabled, Term } from './parts';
import { TierCell } from './tier-cell';
import { TIERS } from './tiers';
import { Verify } from './verify';

const FIGURES: FigureId[] = TIERS.flatMap((id): FigureId[] => [
  `tier.${id}.share`,
  `tier.${id}.cap`,
  `tier.${id}.driftLimit`,
  `tier.${id}.headroom`,
]);

const NONE = 'None needed';

/** Tiers, caps and drift limits, as they are now. */
export function Backing() {
  return (
    <Section
      aside={
        <Now
          rows={[
            { term: 'Backing ratio', value: <LiveTotal name="backing" none={NONE} /> },
            { term: 'Without XMS', value: <LiveTotal name="backingWithoutXms" none={NONE} /> },
            { term: 'Stablecoins alone', value: <LiveTotal name="backingStable" none={NONE} /> },
          ]}
        />
      }
      id="backing"
    >
      <p>
        Assets belong to five <Term id="tier">tiers</Term>. The more a tier’s prices move, the less of the
        Treasury it may be: the contract accepts no <Term id="cap">cap</Term> that is higher than that of the
        tier before.
      </p>
      <Tabled aside={<Verify figures={FIGURES} title="The tiers now" />} title="The tiers now">
        <Table
          caption="The tiers now"
          columns={[
            { key: 'tier', header: 'Tier', width: 'w-[32%]' },
            { key: 'share', header: 'Share', numeric: true, width: 'w-[16%]', place: 'beside' },
            { key: 'cap', header: 'Cap', numeric: true, width: 'w-[14%]' },
            { key: 'drift', header: 'Drift limit', numeric: true, width: 'w-[16%]' },
            { key: 'headroom', header: 'Headroom', numeric: true, width: 'w-[22%]' },
          ]}
          room="narrow"
          rows={TIERS.map((tier) => ({
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
      <Heading>Two limits guard the mix</Heading>
      <p>
        Minting may fill a tier up to its cap. Because a deposit makes the Treasury grow too, the{' '}
        <Term id="headroom">headroom</Term> is more than the plain difference:
      </p>
      <Formula>Headroom = (cap × Treasury − tier) ÷ (100% − cap)</Formula>
      <p>
        Prices may carry a tier above its cap by themselves. Then minting with it is shut until its share is
        below again; nothing is sold.
      </p>
      <p>
        Redeeming may not push another tier above its <Term id="drift-limit">drift limit</Term>, which is its{' '}
        <Fixed>cap × 1.25</Fixed>. Without that, caps would be worth nothing: deposit stablecoins, mint with
        XMS against the larger base, and take the stablecoins out again.
      </p>
      <Heading>One ratio, counted three ways</Heading>
      <p>
        The <Term id="backing-ratio">backing ratio</Term> is shown with all assets, without XMS, and with
        stablecoins alone. The first is what the contract goes by. The others are for those who trust less.
      </p>
    </Section>
  );
}
