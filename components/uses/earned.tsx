'use client';

import { coverageWords, isComplete } from '@/lib/domain/history/coverage';
import { useEarnings } from '@/lib/hooks/history/use-earnings';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { earnedCells } from './earned-cells';
import { EarnedTables, type Read, waitingCells } from './earned-tables';
import { FormerList } from './former-list';
import type { Reading } from './reading';

/** Reads the returns of vaults and pairs while the page is open. Loaded when there is something to show. */
export function Earnings({ reading }: { reading: Reading }) {
  const { earnings, state } = useEarnings(reading.snapshot, reading.uses);
  const write = { ...useFormat(), ...useDates() };
  const former = earnings?.filter(({ listed }) => !listed);
  const cells: Read['cells'] = (use, place, asset) => {
    const result = earnings?.find(
      (each) => each.use === use && each.place === place && each.asset === asset.token,
    );
    return result ? earnedCells(result, asset) : waitingCells(use, place, asset);
  };
  const words = coverageWords(state, write);
  const read: Read = {
    cells,
    coverage: state,
    words: isComplete(state) ? words : `${words} Returns appear once all records have loaded.`,
    former: former && {
      count: former.length === 0 ? 'None' : write.count(BigInt(former.length)),
      list: <FormerList former={former} snapshot={reading.snapshot} />,
    },
  };
  return <EarnedTables read={read} reading={reading} />;
}
