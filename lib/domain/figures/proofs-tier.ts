import type { tierFigures } from './figures-tier';
import type { Derivation } from './measure';

/** For the tier at this index of the response. */
type TierProof = (index: number) => Derivation;

/** How the figures of a tier are calculated. */
export const tierProofs: Record<keyof typeof tierFigures, TierProof> = {
  value: (index) => ({
    label: `${title(index)} value`,
    formula: 'As returned by the contract: the value of its assets, added up.',
    fields: [at(index, 'value')],
    view: `Treasury.state().tierValues[${index}]`,
  }),
  share: (index) => ({
    label: `${title(index)} share of Treasury`,
    formula:
      'Value of the tier × 10,000 ÷ reserves, rounded down, in basis points; 0 if there are no reserves.',
    fields: [at(index, 'value'), 'value'],
  }),
  cap: (index) => ({
    label: `${title(index)} cap`,
    formula: 'As returned by the contract, in basis points.',
    fields: [at(index, 'cap')],
    view: `Treasury.state().params.tierCaps[${index}]`,
  }),
  driftLimit: (index) => ({
    label: `${title(index)} drift limit`,
    formula: 'As returned by the lens: its cap × 1.25, rounded down, at most 10,000, in basis points.',
    fields: [at(index, 'driftLimit')],
  }),
  headroom: (index) => ({
    label: `${title(index)} headroom`,
    formula:
      'As returned by the lens: (cap × reserves − 10,000 × value of the tier) ÷ (10,000 − cap), rounded down, at least 0. No limit (2^256 − 1) if the cap is 10,000.',
    fields: [at(index, 'headroom')],
  }),
  rise: (index) => ({
    label: `Price rise that brings ${name(index)} to its cap`,
    formula:
      'Headroom × 10,000 ÷ value of the tier, rounded down, in basis points. None for an empty tier; no limit if the headroom has none.',
    fields: [at(index, 'headroom'), at(index, 'value')],
  }),
  othersToCap: (index) => toLimit(index, 'cap'),
  othersToDrift: (index) => toLimit(index, 'driftLimit'),
  hourly: (index) => ({
    label: `${title(index)} limit per asset and hour`,
    formula:
      'Hourly limit of the tier × the base of hourly limits ÷ 10,000, rounded down. A volatile asset’s own hourly limit can be lower.',
    fields: [`params.flowLimits[${index}]`, 'flowBase'],
  }),
};

function toLimit(index: number, field: 'cap' | 'driftLimit'): Derivation {
  const limit = field === 'cap' ? 'cap' : 'drift limit';
  return {
    label: `Redeemable from other tiers until ${name(index)} reaches its ${limit}`,
    formula: `Reserves − (value of the tier × 10,000 ÷ its ${limit}, rounded up), at least 0. No limit for an empty tier or if the ${limit} is 10,000; 0 if it is 0.`,
    fields: ['value', at(index, 'value'), at(index, field)],
  };
}

const title = (index: number) => `Tier ${index + 1}`;

const name = (index: number) => `tier ${index + 1}`;

const at = (index: number, field: string) => `tiers[${index}].${field}`;
