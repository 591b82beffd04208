import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Section, Term } from './parts';

/** The five uses by their rules; what is at work where is shown with the Treasury. */
export function Uses() {
  return (
    <Section id="uses">
      <p>
        Assets may work while they stand behind USDm. Each use has its own contract with its own rules, and
        the governor has to list it as a <Term id="venue">venue</Term> first. Which are in use, and with how
        much, is shown live.
      </p>
      <dl className="grid gap-5">
        {USES.map(({ use, rule }) => (
          <div key={use}>
            <dt className="font-semibold">{use}</dt>
            <dd className="mt-0.5 text-muted">{rule}</dd>
          </div>
        ))}
      </dl>
      <div>
        <ButtonLink href="/uses">See what the assets do now</ButtonLink>
      </div>
    </Section>
  );
}

const USES = [
  {
    use: 'Value support',
    rule: 'Everything that the Treasury owns counts towards the backing ratio, wherever it works. This is what the assets are for; the other four uses may not take from it beyond their rules.',
  },
  {
    use: 'Liquidity on Mars Swap',
    rule: 'An asset is paired with USDm that the Treasury owns itself. The asset side counts at the reserves that the oracle’s price implies, never at those of the moment, which one trade can move; the USDm side is owed to nobody. As in any pair of Uniswap V2 with its fee switched on, a trade pays 0.30%, of which 0.05% is the protocol’s: it goes to those who stake XMS.',
  },
  {
    use: 'Yield',
    rule: 'Idle assets go into listed vaults (ERC-4626). They count at the lower of the vault’s rate and the last one grown at a bounded pace, so that a vault that is pumped up adds nothing. Redeeming takes from them when what lies idle runs out.',
  },
  {
    use: 'External governance',
    rule: 'Tokens with votes are delegated, and votes are cast in the protocols that they govern. A venue holds them for the Treasury, and all of them can be redeemed at any time.',
  },
  {
    use: 'Grants',
    rule: 'Paid only from surplus: afterwards the backing ratio is still at least 105% (MIN_BACKING in Grants.sol). They vest evenly after a first wait; what has not vested can be revoked.',
  },
] as const;
