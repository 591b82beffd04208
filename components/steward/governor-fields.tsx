'use client';

import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { TextField } from '@/components/ui/fields/text-field';
import { paramsOf } from '@/lib/domain/steward/params';
import { paramFigure } from '@/lib/domain/steward/steward-words';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { useFormat } from '@/lib/hooks/use-format';
import { NumberIssue } from './number-issue';
import { StewardText } from './steward-text';

const UNITS = { bps: '%', usd: 'USD', usdm: 'USDm' };

/** The current and the new value of a parameter. */
export function ParamField({ steward: { form, change, issues, tried, target, snapshot } }: Props) {
  const format = useFormat();
  const param = target?.param;
  const text = (param && form.values[param.name]) ?? '';
  const setValue = (typed: string) => param && change({ values: { ...form.values, [param.name]: typed } });
  const issue = issues.value && (tried || text.trim() !== '') ? issues.value : undefined;
  return (
    <TextField
      aside={param && snapshot && `Now ${paramFigure(param, param.of(paramsOf(snapshot)), format)}`}
      error={issue && <NumberIssue issue={issue} onFix={setValue} />}
      hint={param?.means}
      inputMode="decimal"
      label="New value"
      onChange={setValue}
      trailing={param && UNITS[param.unit]}
      value={text}
    />
  );
}

/** The delegate of an asset's votes. */
export function DelegateFields({ steward }: Props) {
  const { form, change } = steward;
  return (
    <>
      <SegmentedControl
        label="Delegate to"
        onChange={(voter) => change({ voter })}
        options={[
          { value: 'other', label: 'Another address' },
          { value: 'own', label: 'The Treasury' },
        ]}
        value={form.voter}
      />
      {form.voter === 'other' ? (
        <StewardText
          field="delegatee"
          hint="It holds the voting power until you change it. The tokens do not move."
          label="Address"
          mono
          steward={steward}
        />
      ) : (
        <p className="text-muted text-sm">The steward votes for the Treasury again.</p>
      )}
    </>
  );
}

type Props = { steward: Steward };
