import { Table } from '@/components/ui/figures/table';
import type { FigureId } from '@/lib/domain/figures/figures';
import { TIER_IDS } from '@/lib/domain/model/types';
import { LiveLag, LiveTier, Verify } from './live';
import { Fixed, Formula, Heading, List, Section, Tabled, Term, TierCell } from './parts';

const FIGURES: FigureId[] = TIER_IDS.map((id): FigureId => `tier.${id}.hourly`);

/** Where prices come from, and the most that a stale price can cost. */
export function Prices() {
  return (
    <Section id="prices">
      <List items={SOURCES} />
      <p>
        A <Term id="feed">feed</Term> is accepted while its price is fresher than its{' '}
        <Term id="maximum-age">maximum age</Term> and within the range set at listing. Otherwise minting and
        redeeming that asset are closed.
      </p>
      <p>
        Without a valid price, an asset is valued at the lower of its last good price and the feed’s last
        answer, falling to zero over <Fixed>24 hours</Fixed>. So if an asset has collapsed or its feed has
        died, no one can redeem other assets at par for long as if nothing had happened. A stablecoin off its
        peg is valued at its reported price.
      </p>
      <Heading>Stale prices, and how the cost is limited</Heading>
      <p>
        Markets move between feed updates. A fast trader can mint with an asset that has just fallen, or
        redeem for one that has just risen, at an outdated price. No oracle can rule this out, so the cost is
        limited: each asset has an <Term id="hourly-limit">hourly limit</Term> for minting and for redeeming.
      </p>
      <Formula>Maximum loss per used limit = hourly limit × feed error</Formula>
      <Tabled
        aside={<Verify figures={FIGURES} title="Cost of a wrong price" />}
        title="Cost of a wrong price"
      >
        <Table
          caption="Cost of a wrong price"
          columns={[
            { key: 'tier', header: 'Tier', width: 'w-[34%]' },
            { key: 'hourly', header: 'Hourly limit', numeric: true, width: 'w-[19%]', place: 'beside' },
            { key: 'one', header: 'Feed 1% off', numeric: true, width: 'w-[22%]' },
            { key: 'five', header: 'Feed 5% off', numeric: true, width: 'w-[25%]' },
          ]}
          room="narrow"
          rows={TIER_IDS.map((tier) => ({
            key: `${tier}`,
            cells: [
              <TierCell key="tier" tier={tier} />,
              <LiveTier key="hourly" name="hourly" tier={tier} />,
              <LiveLag deviation={100n} key="one" tier={tier} />,
              <LiveLag deviation={500n} key="five" tier={tier} />,
            ],
          }))}
        />
      </Tabled>
      <p>
        These figures are per asset and direction; a wrong price is profitable in only one direction. A limit
        can be used at once and recovers evenly over <Fixed>1 hour</Fixed>, so the first hour of a stale price
        can cost up to twice the figure, and each further hour up to the figure again. Losses on several
        assets add up.
      </p>
    </Section>
  );
}

const SOURCES = [
  {
    key: 'stable',
    text: (
      <>
        <strong>Stablecoins</strong>: a price feed. Deposits are valued at the lower of the feed and $1,
        redemptions at the higher. Below <Fixed>$0.995</Fixed> or above <Fixed>$1.02</Fixed>, minting and
        redeeming are closed.
      </>
    ),
  },
  {
    key: 'market',
    text: (
      <>
        <strong>Bitcoin, layer-1 and DeFi tokens</strong>: the feed price, unadjusted.
      </>
    ),
  },
  {
    key: 'pair',
    text: (
      <>
        <strong>XMS</strong>: its USDm pair on Mars Swap, by two time-weighted averages, one over at least{' '}
        <Fixed>3 minutes</Fixed> and one over at least <Fixed>4 hours</Fixed>. Minting uses the lowest of both
        averages and the spot price, redeeming the highest. XMS is valued at the lower average, so a price
        push of minutes gains almost nothing.
      </>
    ),
  },
];
