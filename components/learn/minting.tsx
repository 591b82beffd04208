import { ButtonLink } from '@/components/ui/buttons/button-link';
import { LiveTotal } from './live';
import { Fixed, Formula, Heading, List, Now, Section, Term } from './parts';

/** Minting: $1 in, 1 USDm out, and when it is closed. */
export function Minting() {
  return (
    <Section
      aside={
        <Now
          rows={[
            { term: 'Available to mint', value: <LiveTotal name="supplyRoom" /> },
            { term: 'Supply cap used', value: <LiveTotal name="supplyUsed" none="The cap is zero" /> },
          ]}
        />
      }
      id="minting"
    >
      <Formula>USDm received = amount deposited × asset price, rounded down</Formula>
      <p>
        You choose an asset and an amount worth at least <Fixed>$1</Fixed>. In a single transaction the
        Treasury receives the deposit, measures the amount that arrived, and mints 1 USDm per dollar. You set
        a <Term id="minimum-received">minimum</Term>; if the result would be lower, the transaction reverts.
      </p>
      <p>
        There is no protocol fee and no exchange rate, and the code has no setting for either. You pay only
        the network fee.
      </p>
      <Heading>Open, or closed with a stated reason</Heading>
      <p>
        If $1-for-$1 would not be safe, you are never offered a worse rate. Minting with that asset is{' '}
        <Term id="open">closed</Term>, and the app tells you which of these reasons applies:
      </p>
      <List items={SHUT_WHEN} />
      <p>
        <strong>Max</strong> is the largest amount that clears every limit. The contract rejects anything
        above it.
      </p>
      <div>
        <ButtonLink href="/mint">Mint USDm</ButtonLink>
      </div>
    </Section>
  );
}

const SHUT_WHEN = [
  { key: 'paused', text: 'A guardian has paused it.' },
  {
    key: 'feed',
    text: (
      <>
        The asset’s price is stale, out of range or missing, or a stablecoin is{' '}
        <Term id="off-peg">off its $1 peg</Term>.
      </>
    ),
  },
  {
    key: 'cap',
    text: (
      <>
        The deposit would push its <Term id="tier">tier</Term> above the <Term id="cap">tier cap</Term>, or
        the asset above its asset cap.
      </>
    ),
  },
  {
    key: 'supply',
    text: (
      <>
        Total USDm supply has reached the <Term id="supply-cap">supply cap</Term>.
      </>
    ),
  },
  {
    key: 'backing',
    text: (
      <>
        The <Term id="backing-ratio">backing ratio</Term> is below its <Term id="backing-floor">floor</Term>.
      </>
    ),
  },
  {
    key: 'flow',
    text: (
      <>
        The asset’s <Term id="hourly-limit">hourly limit</Term> for minting has been used. More can then be
        minted with an <Term id="next-price">order at the next price</Term>, except with XMS.
      </>
    ),
  },
];
