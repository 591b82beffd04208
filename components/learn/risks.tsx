import { Section } from './parts';

/** What is admitted. */
export function Risks() {
  return (
    <Section id="risks">
      <p>Nothing here is safe because it says so. This is what the protocol does not solve.</p>
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {RISKS.map(({ title, text }) => (
          <li key={title}>
            <h3 className="font-semibold">{title}</h3>
            <p className="mt-0.5 text-muted">{text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const RISKS = [
  {
    title: 'The contracts are not audited',
    text: 'No audit exists. They are tested, and their source is open, but an error in them could lose everything.',
  },
  {
    title: 'Prices move',
    text: 'USDm was minted at the price of that day; the Treasury carries the change. If volatile assets fall, so does the backing ratio.',
  },
  {
    title: 'Prices lag',
    text: 'Who is faster than a feed gains at the Treasury’s cost. The loss is bounded by the hour, not ruled out.',
  },
  {
    title: 'Feeds fail',
    text: 'An asset whose feed is stale, wrong or silent still counts at the last price there was, until the feed recovers. That can be far from the truth.',
  },
  {
    title: 'Stablecoins can break',
    text: 'Below the band their doors are shut, but what the Treasury already holds of them falls with them.',
  },
  {
    title: 'Issuers can freeze',
    text: 'Who controls a listed token may be able to freeze the Treasury’s balance, or to change the token’s code. Listing a token means trusting both.',
  },
  {
    title: 'Venues can lose',
    text: 'Assets at work in a vault or a pair can be lost to its errors, or be stuck there for a time.',
  },
  {
    title: 'XMS and USDm lean on each other',
    text: 'In a loss of trust both fall together. The part of the backing that is XMS helps least when it is needed most.',
  },
  {
    title: 'Governance can err',
    text: 'It can list what is worthless, or set a limit badly. The delay gives time to leave, not a veto.',
  },
  {
    title: 'A rush for the door',
    text: 'Single assets run out, hourly limits fill, and the rest goes pro rata, in a slice of every asset that you may have to sell in a bad market.',
  },
  {
    title: 'The average needs somebody',
    text: 'Every mint and redemption keeps the XMS average going. After a long silence it is stale and nothing can be minted until somebody has moved it on twice.',
  },
  {
    title: 'This site can lie',
    text: 'A copy of it at another address may show anything. Compare the contract your wallet names with the addresses below.',
  },
] as const;
