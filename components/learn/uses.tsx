import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Section, Term } from './parts';

/** The five purposes of the reserves and their rules; current figures are on the allocation page. */
export function Uses() {
  return (
    <Section id="uses">
      <p>
        Assets can be put to work while they back USDm. They are deployed in <Term id="venue">venues</Term>,
        each with its own contract and rules, which the governor must list first. The current{' '}
        <Term id="allocation">allocation</Term> is shown live.
      </p>
      <dl className="grid gap-5">
        {USES.map(({ use, rule }) => (
          <div key={use}>
            <dt className="font-semibold">{use}</dt>
            <dd className="mt-0.5 text-muted">{rule}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/uses">See the current allocation</ButtonLink>
        <ButtonLink href="/stake">Stake XMS</ButtonLink>
        <ButtonLink href="/upkeep">Upkeep</ButtonLink>
      </div>
    </Section>
  );
}

const USES = [
  {
    use: 'Value support',
    rule: 'Everything the Treasury owns counts towards the backing ratio, wherever it is deployed. This is the assets’ main purpose; the other four purposes are limited so they cannot undermine it.',
  },
  {
    use: 'Liquidity on Mars Swap',
    rule: 'An asset is paired with Treasury-owned USDm. The asset side is valued at the pair balance implied by the oracle price, not the current one, which a single trade can move. The USDm side is not a liability. As in any Uniswap V2 pair with its protocol fee switched on, each trade pays 0.30%, of which 0.05% is the protocol’s share and goes to XMS stakers.',
  },
  {
    use: 'Yield',
    rule: 'Idle assets are deposited in listed vaults (ERC-4626). They are valued at the lower of the vault’s reported rate and the last recorded rate plus capped growth, so an inflated vault adds nothing. Redemptions draw on them once idle assets run out.',
  },
  {
    use: 'External governance',
    rule: 'Tokens with voting power are delegated, and votes are cast in the protocols they govern. A venue holds them for the Treasury, and all of them remain available for redemption at any time.',
  },
  {
    use: 'Grants',
    rule: 'Paid only from surplus: afterwards the backing ratio without XMS is still at least 105% (MIN_BACKING in Grants.sol). The grants of 30 days stay within a budget. They vest linearly after a cliff; a guardian can stop a grant, and unvested amounts can be revoked.',
  },
] as const;
