import { LiveTotal } from './live';
import { Now, Section, Term } from './parts';

/** What it is, for somebody who has never heard of it. */
export function Usdm() {
  return (
    <Section
      aside={
        <Now
          rows={[
            { term: 'The Treasury holds', value: <LiveTotal name="value" /> },
            { term: 'It owes', value: <LiveTotal name="liabilities" /> },
            { term: 'Backing ratio', value: <LiveTotal name="backing" none="None needed" /> },
          ]}
        />
      }
      id="usdm"
    >
      <p>
        USDm is a dollar that stands on other assets. It is a token, and one contract, the Treasury, is the
        only one that can make or destroy it. Who deposits $1 of a listed <Term id="asset">asset</Term> gets 1
        USDm. Who hands in 1 USDm gets $1 of a listed asset. The Treasury keeps what was deposited, and that
        is what every USDm stands on.
      </p>
      <p>
        There is no bank account behind it, nobody who has to pay you, and no insurance. What the Treasury
        holds and owes is on the chain, and your browser reads it there itself, at every block: this site has
        no server of its own.
      </p>
      <p>
        <Term id="xms">XMS</Term> is the other token. It governs the protocol, and its market value decides
        how much USDm may exist.
      </p>
    </Section>
  );
}
