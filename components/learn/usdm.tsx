import { LiveTotal } from './live';
import { Now, Section, Term } from './parts';

/** What USDm is, for newcomers. */
export function Usdm() {
  return (
    <Section
      aside={
        <Now
          rows={[
            { term: 'Reserves', value: <LiveTotal name="value" /> },
            { term: 'Liabilities', value: <LiveTotal name="liabilities" /> },
            { term: 'Backing ratio', value: <LiveTotal name="backing" none="N/A" /> },
          ]}
        />
      }
      id="usdm"
    >
      <p>
        USDm is a dollar-denominated stablecoin backed by other assets. Only one contract, the Treasury, can
        mint or burn it. Deposit $1 of a listed <Term id="asset">asset</Term> and receive 1 USDm. Return 1
        USDm and receive $1 of a listed asset. The Treasury keeps the deposits, and they back every USDm.
      </p>
      <p>
        There is no bank account behind it, no company that owes you, and no insurance. The Treasury’s assets
        and liabilities are on chain, and your browser reads them directly with every block. This site has no
        server.
      </p>
      <p>
        <Term id="xms">XMS</Term> is the governance token. Its <Term id="market-cap">market cap</Term>{' '}
        determines how much USDm can be minted.
      </p>
    </Section>
  );
}
