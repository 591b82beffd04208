import { SelectField } from '@/components/ui/fields/select-field';
import type { SortedColumn } from './column';

const AS_LISTED = 'none';

/** Sorts a table by a list of choices while its rows are stacked and its headers are hidden. */
export function TableSort({ columns }: { columns: readonly SortedColumn[] }) {
  const choices = columns.flatMap(choicesOf);
  const chosen = choices.find(({ isChosen }) => isChosen);
  const asListed = () => columns[0]?.sort.onSort('none');
  return (
    <div className="mb-2 hidden stacked:block">
      <SelectField
        label="Sort by"
        onChange={(value) => (choices.find((choice) => choice.value === value)?.choose ?? asListed)()}
        options={[{ value: AS_LISTED, label: 'As listed' }, ...choices]}
        value={chosen?.value ?? AS_LISTED}
      />
    </div>
  );
}

type Choice = { value: string; label: string; isChosen: boolean; choose: () => void };

/** Both directions of a column. */
function choicesOf({ key, header, numeric, sort }: SortedColumn): Choice[] {
  const words = numeric
    ? { ascending: 'smallest first', descending: 'largest first' }
    : { ascending: 'A to Z', descending: 'Z to A' };
  const { first } = sort;
  return ([first, first === 'ascending' ? 'descending' : 'ascending'] as const).map((direction) => ({
    value: `${key} ${direction}`,
    label: `${header}, ${words[direction]}`,
    isChosen: sort.direction === direction,
    choose: () => sort.onSort(direction),
  }));
}
