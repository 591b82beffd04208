import { ButtonLink } from '@/components/ui/buttons/button-link';
import { LiveTotal } from './live';
import { Fixed, Formula, Heading, List, Now, Section, Term } from './parts';

/** $1 in, 1 USDm out, or a shut door. */
export function Minting() {
  return (
    <Section
      aside={
        <Now
          rows={[
            { term: 'Room under the supply cap', value: <LiveTotal name="supplyRoom" /> },
            { term: 'Part of the cap in use', value: <LiveTotal name="supplyUsed" none="The cap is zero" /> },
          ]}
        />
      }
      id="minting"
    >
      <Formula>USDm you get = what arrives × the asset’s price, rounded down to the last digit</Formula>
      <p>
        You choose an asset and an amount worth at least <Fixed>$1</Fixed>. The Treasury takes it, measures
        what really arrived, and mints 1 USDm for each dollar of it, in one transaction. You set the least you
        accept; if it would be less, nothing happens.
      </p>
      <p>
        There is no fee and no exchange rate. Neither exists in the code, so there is nothing that anybody
        could set. You pay the network for the transaction.
      </p>
      <Heading>Open, or shut with a reason</Heading>
      <p>
        Where $1 for $1 would not be safe, there is no worse rate: the <Term id="door">door</Term> is shut,
        and the app says which of these reasons it is.
      </p>
      <List items={SHUT_WHEN} />
      <p>
        <strong>Max</strong> in the app is the largest amount that none of these stops. The contract refuses
        one unit more.
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
        The asset’s price is too old, absurd or missing, or a stablecoin is{' '}
        <Term id="depegged">away from $1</Term>.
      </>
    ),
  },
  {
    key: 'cap',
    text: (
      <>
        The deposit would lift its <Term id="tier">tier</Term> above the <Term id="cap">cap</Term>, or the
        asset above its own.
      </>
    ),
  },
  {
    key: 'supply',
    text: (
      <>
        As much USDm exists as may: the <Term id="supply-cap">supply cap</Term>.
      </>
    ),
  },
  {
    key: 'flow',
    text: (
      <>
        The asset’s <Term id="flow-limit">flow limit</Term> of this hour is used up.
      </>
    ),
  },
];
