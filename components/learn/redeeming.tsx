import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Table } from '@/components/ui/figures/table';
import { LiveTotal } from './live';
import { Formula, Heading, Now, Section, Tabled, Term } from './parts';

/** The two types of redemption, and when each is closed. */
export function Redeeming() {
  return (
    <Section
      aside={
        <Now
          rows={[
            { term: 'USDm in circulation', value: <LiveTotal name="liabilities" /> },
            { term: 'Backing ratio', value: <LiveTotal name="backing" none="N/A" /> },
            { term: 'Backing floor', value: <LiveTotal name="backingFloor" /> },
          ]}
        />
      }
      id="redeeming"
    >
      <Heading>Single asset</Heading>
      <Formula>Amount received = USDm redeemed ÷ asset price, rounded down</Formula>
      <p>
        Your USDm is burned and the asset sent in one transaction, with no approval, fee or waiting period.
        (Redeeming for the <Term id="native-coin">native coin</Term> uses a gateway and needs an approval.)
        Single-asset redemption is open while it is fair to remaining holders.
      </p>
      <Heading>
        <Term id="pro-rata">Pro rata</Term>: a share of every asset
      </Heading>
      <p>
        You receive your share of every asset: together worth $1 for each USDm, or the{' '}
        <Term id="backing-ratio">backing ratio</Term> if that is below 100%. What is{' '}
        <Term id="available-liquidity">available</Term> is paid at once. The rest, and any token that cannot
        be sent, becomes a <Term id="credit">credit</Term> of your account. It cannot be paused, and no price
        feed can block it.
      </p>
      <Tabled>
        <Table
          caption="When each type of redemption is open"
          columns={[
            { key: 'when', header: 'When', width: 'w-[34%]' },
            { key: 'single', header: 'Single asset', width: 'w-[33%]' },
            { key: 'mix', header: 'Pro rata', width: 'w-[33%]' },
          ]}
          room="narrow"
          rows={WAYS.map(({ when, single, mix }) => ({ key: when, cells: [when, single, mix] }))}
        />
      </Tabled>
      <p>
        Assets that are not available are deployed and must be recalled first. This delays only the credited
        part of a pro-rata redemption. Everyone has the same part of every asset, so a loss affects all alike.
        When they are paid can differ: someone who briefly lends to a vault makes more of it available, and
        can then be paid sooner than those who stay.
      </p>
      <div>
        <ButtonLink href="/redeem">Redeem USDm</ButtonLink>
      </div>
    </Section>
  );
}

const WAYS = [
  { when: 'A guardian has paused redemption', single: 'Paused', mix: 'Open' },
  {
    when: 'A feed is stale, out of range or not responding',
    single: 'Closed for that asset',
    mix: 'Open, at its last price',
  },
  { when: 'A stablecoin is off its peg', single: 'Closed for that asset', mix: 'Open, at its price' },
  {
    when: 'The backing ratio would fall below its floor',
    single: 'Up to the floor, so no one can take the best assets first',
    mix: 'Open, at the backing ratio',
  },
  {
    when: 'An asset is partly deployed',
    single: 'Up to what is available',
    mix: 'Open: paid as far as available, the rest credited',
  },
  { when: 'Another tier would exceed its drift limit', single: 'Closed for that asset', mix: 'Open' },
  { when: 'The hourly limit has been used', single: 'At the next price, until it recovers', mix: 'Open' },
] as const;
