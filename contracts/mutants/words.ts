import type { MutantsOfFile } from './mutant';

/** The layouts of the storage words. */
export const words: MutantsOfFile = {
  file: 'libraries/Words.sol',
  tests: ['libraries/Words'],
  mutants: [
    {
      from: 'return Math.min(price, type(uint96).max) << 160 | Math.min(held, type(uint160).max);',
      to: 'return price << 160 | Math.min(held, type(uint160).max);',
      breaks: 'cuts the high bits off a price that is too large',
    },
    {
      from: 'Math.min(held, type(uint160).max)',
      to: 'held',
      breaks: 'writes an amount that is too large into the price',
    },
    {
      from: '|| uint8(rules >> (minting ? 240 : 248)) > 0',
      to: '&& uint8(rules >> (minting ? 240 : 248)) > 0',
      breaks: 'needs both switches for a pause',
    },
    { from: 'minting ? 232 : 240', to: 'minting ? 240 : 232', breaks: 'takes one pause for the other' },
    {
      from: 'return uint16(rules >> (80 + 16 * (tier - 1)));',
      to: 'return uint16(rules >> (80 + 16 * tier));',
      breaks: 'takes the hourly limit of the next tier',
    },
    {
      from: 'uint256(p.lossBudget) << 224',
      to: 'uint256(p.lossBudget) << 225',
      breaks: 'doubles a budget',
      tests: ['SetParams'],
    },
    {
      from: 'value = Math.min(value, type(uint64).max);',
      to: '',
      breaks: 'writes a value that is too large into its neighbour',
    },
    {
      from: 'totals[word] & ~(uint256(type(uint64).max) << shift) | value << shift;',
      to: 'totals[word] | value << shift;',
      breaks: 'leaves bits of the old value',
    },
    {
      from: 'return Math.min(usd / MICRO, type(uint64).max);',
      to: 'return usd / MICRO;',
      breaks: 'lets an amount of more than 64 bits through',
    },
    {
      from: 'Math.ceilDiv(usd, MICRO)',
      to: 'usd / MICRO',
      breaks: 'rounds down what must be rounded up',
    },
    {
      from: 'int64(uint64(word >> 128))',
      to: '-int64(uint64(word >> 128))',
      breaks: 'turns the sign of a net flow',
    },
    {
      from: 'uint256(uint64(f.net)) << 128',
      to: 'uint256(int256(f.net)) << 128',
      breaks: 'spills the sign of a net flow into the time',
    },
    {
      from: 'e.tierValues[4] = uint64(words[2]);',
      to: 'e.tierValues[4] = uint64(words[1]);',
      breaks: 'reads tier 5 of an entry from the wrong word',
    },
  ],
};

/** What is kept as code. */
export const codeStore: MutantsOfFile = {
  file: 'libraries/CodeStore.sol',
  tests: ['libraries/CodeStore'],
  mutants: [
    {
      from: 'require(data.length < 24_576, StoreFailed());',
      to: '',
      breaks: 'tries to store more than a contract may have',
    },
    {
      from: 'require(store != address(0), StoreFailed());',
      to: '',
      breaks: 'takes nothing for what was stored',
    },
    { from: '80600a5f395ff300', to: '80600a5f395ff35b', breaks: 'lets anyone run the data' },
  ],
};
