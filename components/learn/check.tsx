import { Table } from '@/components/ui/figures/table';
import { Addresses } from './addresses';
import { FIXED_NUMBERS, type FixedNumber } from './fixed-numbers';
import { Heading, Section } from './parts';
import { FIXED_ID } from './sections';

/** Where the numbers on this page come from. */
export function Check() {
  return (
    <Section id="check">
      <p>
        Every figure on this page is read live from the chain or fixed in contract code that no role can
        change.
      </p>
      <div className="max-lg:scroll-mt-14" id={FIXED_ID}>
        <Heading>Constants in the contracts</Heading>
        <Table
          caption="Constants in the contracts"
          columns={[
            { key: 'what', header: 'Constant and source file', width: 'w-[62%]' },
            {
              key: 'says',
              header: 'Value',
              numeric: true,
              width: 'w-[38%]',
              place: 'beside',
              unlabelled: true,
            },
          ]}
          room="narrow"
          rows={FIXED_NUMBERS.map((number) => ({
            key: number.name,
            cells: [<What key="what" number={number} />, number.says],
          }))}
        />
      </div>
      <Heading>Contract addresses</Heading>
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
