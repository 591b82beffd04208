import { Table } from '@/components/ui/table';
import { Addresses } from './addresses';
import { FIXED_NUMBERS } from './fixed-numbers';
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
            { key: 'what', header: 'What', width: 'w-[38%]' },
            { key: 'says', header: 'Is', width: 'w-[27%]' },
            { key: 'where', header: 'Constant, and its file', width: 'w-[35%]' },
          ]}
          rows={FIXED_NUMBERS.map(({ what, says, name, contract }) => ({
            key: name,
            cells: [what, says, <Source contract={contract} key="where" name={name} />],
          }))}
        />
      </div>
      <Heading>The contracts</Heading>
      <Addresses />
    </Section>
  );
}

function Source({ name, contract }: { name: string; contract: string }) {
  return (
    <span className="font-mono text-sm wrap-anywhere">
      {name}
      <span className="block text-muted">{contract}.sol</span>
    </span>
  );
}
