import { List, Section } from './parts';

/** What 1:1 guarantees, and what it does not. */
export function OneToOne() {
  return (
    <Section id="promise">
      <div className="grid gap-6 sm:grid-cols-2 sm:gap-8">
        <div>
          <h3 className="mb-3 font-semibold text-lg">What is guaranteed</h3>
          <List items={YES} />
        </div>
        <div>
          <h3 className="mb-3 font-semibold text-lg">What is not guaranteed</h3>
          <List items={NO} />
        </div>
      </div>
    </Section>
  );
}

const YES = [
  {
    key: 'rate',
    text: 'The same $1 for everyone and every amount, at the Treasury’s price. No rate to change and no fee to add.',
  },
  {
    key: 'side',
    text: 'Minting and redemption are either open at $1 or closed for a stated reason. They are never open at $0.97.',
  },
  {
    key: 'quote',
    text: 'Within a block the quote is exactly what the contract pays, and you never receive less than your minimum.',
  },
  {
    key: 'exit',
    text: 'An exit no one can close: pro-rata redemption. What is not available at once is credited to you.',
  },
];

const NO = [
  { key: 'market', text: 'That USDm trades at $1 elsewhere. Markets set their own price.' },
  { key: 'choice', text: 'That the asset you want is available when you want it.' },
  { key: 'price', text: 'That the Treasury’s price matches the market at that exact second.' },
  {
    key: 'backing',
    text: 'That there is always $1 behind it. If reserves fall below liabilities, each USDm is worth its share of what remains.',
  },
  { key: 'yield', text: 'Interest, or any other return for holding it.' },
];
