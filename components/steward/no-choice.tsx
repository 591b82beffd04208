import { SelectField } from '@/components/ui/fields/select-field';

/** Shown in place of the proposal choice: why there is none. */
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
