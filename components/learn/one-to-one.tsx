import { List, Section } from './parts';

/** 1:1 as a promise: its words, and what is not in them. */
export function OneToOne() {
  return (
    <Section id="promise">
      <div className="grid gap-6 sm:grid-cols-2 sm:gap-8">
        <div>
          <h3 className="mb-3 font-semibold text-lg">It promises</h3>
          <List items={YES} />
        </div>
        <div>
          <h3 className="mb-3 font-semibold text-lg">It does not promise</h3>
          <List items={NO} />
        </div>
      </div>
    </Section>
  );
}

const YES = [
  {
    key: 'rate',
    text: 'The same $1 for everybody and for every amount, by the Treasury’s price. There is no rate to change and no fee to add.',
  },
  { key: 'door', text: 'A door is open at $1, or shut with a named reason. It is never open at $0.97.' },
  {
    key: 'quote',
    text: 'What the quote says is what the contract gives in the same block, to the last digit, and never less than the least you accept.',
  },
  { key: 'exit', text: 'A way out that nobody can shut: pro rata, up to what is at hand.' },
];

const NO = [
  { key: 'market', text: 'That USDm costs $1 elsewhere. Markets set their own price.' },
  { key: 'choice', text: 'That the asset you want is open when you want it.' },
  { key: 'price', text: 'That the Treasury’s price is the market’s at that second.' },
  {
    key: 'backing',
    text: 'That there will always be $1 behind it. If the assets fall below what is owed, a USDm is worth its slice.',
  },
  { key: 'yield', text: 'Interest, or any return for holding it.' },
];
