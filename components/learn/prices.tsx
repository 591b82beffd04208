import { Table } from '@/components/ui/figures/table';
import type { FigureId } from '@/lib/domain/figures/figures';
import { TIER_IDS } from '@/lib/domain/model/types';
import { LiveLag, LiveLagBudget, LiveTier, Verify } from './live';
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
        redeem for one that has just risen, at an outdated price. No oracle can rule this out, and minting and
        redeeming carry no fee that would pay for it. So the cost is budgeted: a{' '}
        <Term id="lag-budget">lag budget</Term> per day is divided among all volatile assets, and sets the{' '}
        <Term id="hourly-limit">hourly limit</Term> of each.
      </p>
      <Formula>
        Hourly limit = the lower of the tier’s limit and lag budget ÷ (48 × deviation × volatile assets)
      </Formula>
      <p>
        The deviation is the market move a feed waits for before it updates. 48 is 24 hours in two directions.
        The limit of XMS also depends on the depth of its pair. Deposits of stablecoins are valued at no more
        than $1 and redemptions at no less, so their deviation is zero and only the tier’s limit applies.
      </p>
      <Tabled
        aside={<Verify figures={FIGURES} title="Cost of lagging prices" />}
        title="Cost of lagging prices"
      >
        <Table
          caption="Cost of lagging prices"
          columns={[
            { key: 'tier', header: 'Tier', width: 'w-[34%]' },
            { key: 'hourly', header: 'Tier limit', numeric: true, width: 'w-[19%]', place: 'beside' },
            { key: 'asset', header: 'Highest asset limit', numeric: true, width: 'w-[22%]' },
            { key: 'cost', header: 'Maximum cost per day', numeric: true, width: 'w-[25%]' },
          ]}
          room="narrow"
          rows={TIER_IDS.map((tier) => ({
            key: `${tier}`,
            cells: [
              <TierCell key="tier" tier={tier} />,
              <LiveTier key="hourly" name="hourly" tier={tier} />,
              <LiveLag key="asset" show="limit" tier={tier} />,
              <LiveLag key="cost" show="cost" tier={tier} />,
            ],
          }))}
        />
      </Tabled>
      <p>
        Together, all tiers cost at most the lag budget: <LiveLagBudget /> per day now, if every price lagged
        by its full deviation in every hour. A limit can be used at once and recovers evenly over{' '}
        <Fixed>1 hour</Fixed>, so a single hour can cost up to twice its part. A feed that is wrong by more
        than its deviation costs more.
      </p>
      <p>
        A mint and a redemption at the same price cancel out, since together they cost the Treasury nothing:
        what was redeemed for an asset can be minted with it again at that price, and the reverse.
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
