import { Table } from '@/components/ui/figures/table';
import { Addresses } from './addresses';
import { FIXED_NUMBERS, type FixedNumber } from './fixed-numbers';
import { Heading, Section } from './parts';

/** Where the numbers of the page come from. */
export function Check() {
  return (
    <Section id="check">
      <p>
        Every figure of this page is read from the chain with the rest of the app, or stands in the code of a
        contract, where no role can change it.
      </p>
      <div id="fixed">
        <Heading>Numbers in the code</Heading>
        <Table
          caption="Numbers in the code"
          columns={[
            { key: 'what', header: 'What, and its name in which file', width: 'w-[62%]' },
            { key: 'says', header: 'Is', numeric: true, width: 'w-[38%]', place: 'beside', unlabelled: true },
          ]}
          room="narrow"
          rows={FIXED_NUMBERS.map((number) => ({
            key: number.name,
            cells: [<What key="what" number={number} />, number.says],
          }))}
        />
      </div>
      <Heading>The contracts</Heading>
      <Addresses />
    </Section>
  );
}

function What({ number: { what, name, contract } }: { number: FixedNumber }) {
  return (
    <>
      {what}
      <span className="block font-mono font-normal text-muted text-sm">
        {name}, {contract}.sol
      </span>
    </>
  );
}
