import type { Proof } from './derivation';
import type { tierFigures } from './figures-tier';

/** Of the tier at this place of the answer's list. */
type TierProof = (index: number) => Proof;

/** How the figures of a tier are made. */
export const tierProofs: Record<keyof typeof tierFigures, TierProof> = {
  value: (index) => ({
    label: `Value of ${name(index)}`,
    formula: 'As the contract answers it: the values of its assets, added up.',
    fields: [at(index, 'value')],
    view: `Treasury.state().tierValues[${index}]`,
  }),
  share: (index) => ({
    label: `Share of ${name(index)}`,
    formula:
      'Value of the tier × 10,000 ÷ value of the Treasury, rounded down, in basis points; 0 in an empty Treasury.',
    fields: [at(index, 'value'), 'value'],
  }),
  cap: (index) => ({
    label: `Cap of ${name(index)}`,
    formula: 'As the contract answers it, in basis points.',
    fields: [at(index, 'cap')],
    view: `Treasury.state().params.tierCaps[${index}]`,
  }),
  driftLimit: (index) => ({
    label: `Drift limit of ${name(index)}`,
    formula: 'As the lens answers it: its cap × 1.25, rounded down, at most 10,000, in basis points.',
    fields: [at(index, 'driftLimit')],
  }),
  headroom: (index) => ({
    label: `Headroom of ${name(index)}`,
    formula:
      'As the lens answers it: (cap × value of the Treasury − 10,000 × value of the tier) ÷ (10,000 − cap), rounded down, at least 0. No limit (2^256 − 1) where the cap is 10,000.',
    fields: [at(index, 'headroom')],
  }),
  rise: (index) => ({
    label: `Price rise that brings ${name(index)} to its cap`,
    formula:
      'Headroom × 10,000 ÷ value of the tier, rounded down, in basis points. None for an empty tier; no limit where the headroom has none.',
    fields: [at(index, 'headroom'), at(index, 'value')],
  }),
  othersToCap: (index) => toLimit(index, 'cap'),
  othersToDrift: (index) => toLimit(index, 'driftLimit'),
  hourly: (index) => ({
    label: `Hourly flow limit of each asset of ${name(index)}`,
    formula:
      'Flow limit of the tier × the larger of the Treasury’s value and the flow base ÷ 10,000, rounded down.',
    fields: [`params.flowLimits[${index}]`, 'value', 'params.flowBase'],
  }),
};

function toLimit(index: number, field: 'cap' | 'driftLimit'): Proof {
  const limit = field === 'cap' ? 'cap' : 'drift limit';
  return {
    label: `Redeemable from the other tiers until ${name(index)} is at its ${limit}`,
    formula: `Value of the Treasury − (value of the tier × 10,000 ÷ its ${limit}, rounded up), at least 0. No limit for an empty tier or where the ${limit} is 10,000; 0 where it is 0.`,
    fields: ['value', at(index, 'value'), at(index, field)],
  };
}

const name = (index: number) => `tier ${index + 1}`;

const at = (index: number, field: string) => `tiers[${index}].${field}`;
