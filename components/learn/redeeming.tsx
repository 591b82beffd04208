import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Table } from '@/components/ui/figures/table';
import { LiveTotal } from './live';
import { Formula, Heading, Now, Section, Tabled, Term } from './parts';

/** The two ways out, and when one of them is shut. */
export function Redeeming() {
  return (
    <Section
      aside={
        <Now
          rows={[
            { term: 'USDm in users’ hands', value: <LiveTotal name="liabilities" /> },
            { term: 'Backing ratio', value: <LiveTotal name="backing" none="None needed" /> },
            { term: 'Its floor', value: <LiveTotal name="backingFloor" /> },
          ]}
        />
      }
      id="redeeming"
    >
      <Heading>For one asset</Heading>
      <Formula>What you get = USDm you hand in ÷ the asset’s price, rounded down to its last digit</Formula>
      <p>
        Your USDm is burned and the asset is sent, in one transaction, without an approval, a fee or a waiting
        time; only the chain’s own coin comes through a gateway, which needs one. It is open while that is
        fair to those who stay.
      </p>
      <Heading>
        <Term id="pro-rata">Pro rata</Term>, for a slice of everything
      </Heading>
      <p>
        You get your part of every <Term id="liquid">liquid</Term> asset: together worth $1 for each USDm, or
        the <Term id="backing-ratio">backing ratio</Term> where that is below 100%. No one can pause this way
        and no feed stops it. If one token can’t be sent, its part is kept for you to claim later.
      </p>
      <Tabled>
        <Table
          caption="When each way is open"
          columns={[
            { key: 'when', header: 'When', width: 'w-[34%]' },
            { key: 'single', header: 'One asset', width: 'w-[33%]' },
            { key: 'mix', header: 'Pro rata', width: 'w-[33%]' },
          ]}
          room="narrow"
          rows={WAYS.map(({ when, single, mix }) => ({ key: when, cells: [when, single, mix] }))}
        />
      </Tabled>
      <p>
        What is not liquid is at work somewhere and has to come back first. That is the one thing that can
        make pro rata wait: it pays out no more than is at hand.
      </p>
      <div>
        <ButtonLink href="/redeem">Redeem USDm</ButtonLink>
      </div>
    </Section>
  );
}

const WAYS = [
  { when: 'A guardian has paused redeeming', single: 'Shut', mix: 'Open' },
  {
    when: 'A feed is old, absurd or silent',
    single: 'Shut for that asset',
    mix: 'Open, at its last price',
  },
  { when: 'A stablecoin is away from $1', single: 'Shut for that asset', mix: 'Open, at its price' },
  {
    when: 'Backing is below its floor',
    single: 'Shut, so that nobody takes the best first',
    mix: 'Open, at the backing ratio',
  },
  { when: 'An asset is not at hand', single: 'Up to what is', mix: 'Open, of what is' },
  { when: 'Another tier would pass its drift limit', single: 'Shut for that asset', mix: 'Open' },
  { when: 'The hour’s flow limit is used up', single: 'Shut until it comes back', mix: 'Open' },
] as const;
