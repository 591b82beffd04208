'use client';

import { earningsOf } from '@/lib/domain/uses/earnings';
import { useFormat } from '@/lib/hooks/use-format';
import { earnedCells } from './earned-cells';
import { EarnedTables } from './earned-tables';
import { FormerList } from './former-list';
import type { Reading } from './reading';

/** The returns of vaults and pairs. Loaded when there is something to show. */
export function Earnings({ reading }: { reading: Reading }) {
  const format = useFormat();
  const { snapshot, uses } = reading;
  const earnings = earningsOf(snapshot, uses);
  const former = earningsOf(snapshot, uses.former);
  return (
    <EarnedTables
      reading={reading}
      returns={{
        cells: (place, asset) => {
          const result = earnings.find((each) => each.place === place && each.asset === asset.token);
          return result ? earnedCells(result, asset) : [];
        },
        former: {
          count: former.length === 0 ? 'None' : format.count(BigInt(former.length)),
          list: <FormerList former={former} snapshot={snapshot} />,
        },
      }}
    />
  );
}
