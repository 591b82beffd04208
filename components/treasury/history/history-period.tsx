'use client';

import { useId, useState } from 'react';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { dayOf, endOfDay, type RangeName, rangeWith } from '@/lib/domain/history/history-range';
import { HISTORY_RANGES } from './chart-props';

/** The chosen period, and the moment in it that was asked for, if any. */
export type HistoryPeriod = {
  name: RangeName;
  /** The end of the chosen day, in Unix seconds. */
  moment: bigint | undefined;
  chooseName: (name: RangeName) => void;
  chooseDay: (day: string) => void;
  day: string;
};

/** @param now Unix seconds */
export function useHistoryPeriod(now: bigint): HistoryPeriod {
  const [name, setName] = useState<RangeName>('90d');
  const [day, setDay] = useState('');
  const moment = endOfDay(day);
  return {
    name,
    day,
    moment: moment !== undefined && moment > now ? now : moment,
    chooseName: setName,
    chooseDay: (chosen) => {
      setDay(chosen);
      const end = endOfDay(chosen);
      // A day before the chosen period is looked up in a longer one.
      const needed = end === undefined ? name : rangeWith(end, now);
      const order = HISTORY_RANGES.map(({ value }) => value);
      if (order.indexOf(needed) > order.indexOf(name)) setName(needed);
    },
  };
}

type HistoryPeriodProps = { period: HistoryPeriod; now: bigint };

/** The choice of a period, and a date to go to. */
export function PeriodFields({ period, now }: HistoryPeriodProps) {
  const id = useId();
  return (
    <div className="my-5 flex flex-wrap items-end gap-x-6 gap-y-4">
      <div className="w-full max-w-lg">
        <SegmentedControl
          label="Period"
          onChange={period.chooseName}
          options={HISTORY_RANGES}
          value={period.name}
        />
      </div>
      <div className="flex min-h-13 items-center gap-3">
        <label className="text-muted" htmlFor={id}>
          Go to date
        </label>
        <input
          className="min-h-11 rounded border border-control bg-panel px-3"
          id={id}
          max={dayOf(now)}
          onChange={(event) => period.chooseDay(event.target.value)}
          type="date"
          value={period.day}
        />
      </div>
    </div>
  );
}
