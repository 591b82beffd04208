'use client';

import { useSyncExternalStore } from 'react';
import type { ThemeChoice } from '@/components/layout/theme';
import { useTheme } from '@/components/layout/use-theme';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { SelectField } from '@/components/ui/fields/select-field';
import { Panel } from '@/components/ui/panel';
import { compactUsd, formatAmount, formatUsd } from '@/lib/domain/format/format';
import { EXPORTED } from '@/lib/domain/format/locale-format';
import { dateChoice, ISO_DATES } from '@/lib/hooks/use-date';
import { chosenLocale, FULL, numberChoice, unitChoice } from '@/lib/hooks/use-format';

const THEMES: readonly { value: ThemeChoice; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Large amounts in three digits and a letter. */
const COMPACT = 'compact';

/** The option that leaves a format to the browser. */
const BROWSER = 'browser';

/** One locale for each way in which numbers are commonly written. */
const NUMBERS = ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN'] as const;
const DATES = ['en-GB', 'en-US', ISO_DATES] as const;

/** 1,234,567.89 shows every separator. */
const SAMPLE = 123_456_789n;
/** $98,412,345.67, 18 decimals. */
const SAMPLE_SUM = 98_412_345_67n * 10n ** 16n;
/** A day above 12 cannot be mistaken for a month. */
const SAMPLE_DATE = new Date(Date.UTC(2026, 10, 28));

const numberSample = (locale: string) => formatAmount(SAMPLE, 2, locale);

function dateSample(choice: string): string {
  if (choice === ISO_DATES) return SAMPLE_DATE.toISOString().slice(0, 10);
  return new Intl.DateTimeFormat(choice, { dateStyle: 'medium', timeZone: 'UTC' }).format(SAMPLE_DATE);
}

/** Theme, and how numbers, large amounts and dates are written. */
export function DisplayPanel() {
  const [theme, setTheme] = useTheme();
  // The exported page knows neither the choices nor the browser's language.
  const numbers = useSyncExternalStore(numberChoice.subscribe, numberChoice.read, () => undefined);
  const units = useSyncExternalStore(unitChoice.subscribe, unitChoice.read, () => undefined);
  const dates = useSyncExternalStore(dateChoice.subscribe, dateChoice.read, () => undefined);
  const own = useSyncExternalStore(
    () => () => {},
    () => chosenLocale(undefined),
    () => undefined,
  );
  const optionsOf = (sample: (locale: string) => string, choices: readonly string[]) => {
    if (own === undefined) return [{ value: BROWSER, label: 'Browser' }];
    const others = choices.map((value) => ({ value, label: sample(value) }));
    return [{ value: BROWSER, label: `Browser: ${sample(own)}` }, ...others];
  };
  const choose = (store: typeof numberChoice) => (value: string) =>
    store.write(value === BROWSER ? undefined : value);
  const locale = numbers ?? own ?? EXPORTED;
  return (
    <Panel title="Display">
      <div className="grid gap-4">
        <div>
          <p className="mb-1.5 font-medium">Theme</p>
          <SegmentedControl label="Theme" onChange={setTheme} options={THEMES} value={theme} />
        </div>
        <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          <SelectField
            label="Numbers"
            onChange={choose(numberChoice)}
            options={optionsOf(numberSample, NUMBERS)}
            value={numbers ?? BROWSER}
          />
          <SelectField
            label="Large amounts"
            onChange={(value) => unitChoice.write(value === FULL ? FULL : undefined)}
            options={[
              { value: COMPACT, label: `Compact: ${compactUsd(SAMPLE_SUM, locale)}` },
              { value: FULL, label: `In full: ${formatUsd(SAMPLE_SUM, locale)}` },
            ]}
            value={units ?? COMPACT}
          />
          <SelectField
            label="Dates"
            onChange={choose(dateChoice)}
            options={optionsOf(dateSample, DATES)}
            value={dates ?? BROWSER}
          />
        </div>
        <p className="text-muted text-sm">
          Chain times are in UTC. Amounts you type always use a point for decimals.
        </p>
      </div>
    </Panel>
  );
}
