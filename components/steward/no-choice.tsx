import { SelectField } from '@/components/ui/fields/select-field';

/** In the place of the choice of a proposal: why there is none. */
export function NoChoice({ text }: { text: string }) {
  return (
    <SelectField
      disabled
      label="Proposal"
      onChange={() => {}}
      options={[{ value: '', label: text }]}
      value=""
    />
  );
}
