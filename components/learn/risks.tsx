import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Section } from './parts';

/** The known risks. */
export function Risks() {
  return (
    <Section id="risks">
      <p>These are the risks the protocol does not remove.</p>
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {RISKS.map(({ title, text }) => (
          <li key={title}>
            <h3 className="font-semibold">{title}</h3>
            <p className="mt-0.5 text-muted">{text}</p>
          </li>
        ))}
      </ul>
      <p>How much of this USDm would withstand is arithmetic. Try it with the Treasury as it is now:</p>
      <p>
        <ButtonLink href="/stress">Run a stress test</ButtonLink>
      </p>
    </Section>
  );
}

const RISKS = [
  {
    title: 'The contracts have not been audited',
    text: 'There has been no audit. The code is tested and open source, but a bug could cause a total loss.',
  },
  {
    title: 'Prices move',
    text: 'USDm is minted at the price on the day; the Treasury bears any later change. If volatile assets fall, so does the backing ratio.',
  },
  {
    title: 'Prices can be out of date',
    text: 'There is no fee, so a trader faster than the feed profits at the Treasury’s expense. The hourly limits keep the expected cost within a daily budget but do not prevent it.',
  },
  {
    title: 'Feeds can fail',
    text: 'An asset whose feed is stale, out of range or not responding loses value in the Treasury’s books by the hour, and all of it after a day. Until then its value can be far from the market, and the backing ratio falls although the market may not have moved.',
  },
  {
    title: 'Stablecoins can lose their peg',
    text: 'Outside the band, minting and redeeming them are closed, but the Treasury’s existing reserves of them still lose value.',
  },
  {
    title: 'Issuers can freeze balances',
    text: 'The issuer of a listed token may be able to freeze the Treasury’s balance or change the token’s code. Listing a token means accepting both risks.',
  },
  {
    title: 'Venues can lose assets',
    text: 'Assets deployed in a vault or pair can be lost to a bug there, or be locked for a time.',
  },
  {
    title: 'XMS and USDm depend on each other',
    text: 'If confidence falls, both can fall together. XMS backing is weakest when it is needed most.',
  },
  {
    title: 'The steward can lose value',
    text: 'A bad venue or a moved pair can cost the Treasury part of a deposit. Moves that lose more than a weekly budget are rejected, and a guardian can stop the steward at once.',
  },
  {
    title: 'Governance can make mistakes',
    text: 'It can list a worthless asset or set a poor limit. The delay gives you time to exit, not a veto.',
  },
  {
    title: 'A run on redemptions',
    text: 'Single assets run out, hourly limits fill, and what remains is pro-rata redemption: a share of every asset, part of it perhaps as a credit, which you may have to sell in a falling market.',
  },
  {
    title: 'The XMS average needs activity',
    text: 'Each mint and redemption updates the XMS averages. After a long quiet period they go stale, and the supply cap falls to the launch cap until they have been updated again and four hours have passed.',
  },
  {
    title: 'Fake copies of this site',
    text: 'A copy at another address can show anything. Compare the contract your wallet shows with the addresses under “Check it yourself”.',
  },
] as const;
