import { Table } from '@/components/ui/figures/table';
import type { FigureId } from '@/lib/domain/figures/figures';
import { LiveLag, LiveTier } from './live';
import { Fixed, Formula, Heading, List, Section, Tabled, Term } from './parts';
import { TierCell } from './tier-cell';
import { TIERS } from './tiers';
import { Verify } from './verify';

const FIGURES: FigureId[] = TIERS.map((id): FigureId => `tier.${id}.hourly`);

/** Where prices come from, and the most that their lag can cost. */
export function Prices() {
  return (
    <Section id="prices">
      <List items={SOURCES} />
      <p>
        A <Term id="feed">feed</Term> is believed while its price is younger than its own{' '}
        <Term id="heartbeat">heartbeat</Term> and within the range that was set when it was listed. Otherwise
        its asset’s doors are shut, and the others stay as they are.
      </p>
      <Heading>Lag, and its bound</Heading>
      <p>
        Between two updates of a feed the market moves on. Somebody fast can mint with what has just fallen,
        or redeem for what has just risen, at a price that is no longer true. No oracle rules that out, so its
        cost is bounded: only so much of each asset goes through each door in an hour.
      </p>
      <Formula>Worst loss while a limit is used up = hourly limit × how far the feed is off</Formula>
      <Tabled
        aside={<Verify figures={FIGURES} title="What a wrong price can cost" />}
        title="What a wrong price can cost"
      >
        <Table
          caption="What a wrong price can cost"
          columns={[
            { key: 'tier', header: 'Tier', width: 'w-[34%]' },
            { key: 'hourly', header: 'Hourly limit', numeric: true, width: 'w-[19%]', place: 'beside' },
            { key: 'one', header: 'Feed 1% off', numeric: true, width: 'w-[22%]' },
            { key: 'five', header: 'Feed 5% off', numeric: true, width: 'w-[25%]' },
          ]}
          room="narrow"
          rows={TIERS.map((tier) => ({
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
        These are for one asset and one door; a wrong price opens only one of the two to a gain. A limit can
        be used all at once and comes back evenly over <Fixed>1 hour</Fixed>: the first hour of a lag can cost
        up to twice the figure, every further one as much again. Several assets that lag at once add up.
      </p>
    </Section>
  );
}

const SOURCES = [
  {
    key: 'stable',
    text: (
      <>
        <strong>Stablecoins</strong>: a feed. Minting counts them at the lower of it and $1, redeeming at the
        higher. Below <Fixed>$0.995</Fixed> or above <Fixed>$1.02</Fixed> both doors are shut.
      </>
    ),
  },
  {
    key: 'market',
    text: (
      <>
        <strong>Bitcoin, layer-1 and DeFi tokens</strong>: a feed, as it is.
      </>
    ),
  },
  {
    key: 'pair',
    text: (
      <>
        <strong>XMS</strong>: its pair with USDm on Mars Swap. Minting takes the lower of the average and the
        price right now, redeeming the higher, so that pushing the market for a moment gains nothing.
      </>
    ),
  },
];
