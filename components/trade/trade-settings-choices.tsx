'use client';

import { useState } from 'react';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { TextField } from '@/components/ui/fields/text-field';
import { plainAmount } from '@/lib/domain/format/format';
import { HIGH_TOLERANCE, MOST_MINUTES, parseMinutes, parseTolerance } from '@/lib/domain/trade/slippage';

const TOLERANCES = ['0', '10', '50', '100'];
const MINUTES = ['5', '20', '60'];

export type TradeSettingsProps = {
  toleranceBps: bigint;
  deadlineMinutes: number;
  onChange: (terms: { toleranceBps?: bigint; deadlineMinutes?: number }) => void;
  /** Writes basis points. */
  percent: (bps: bigint) => string;
};

/** The presets and the own value behind "Slippage tolerance". */
export function ToleranceChoice({ toleranceBps, onChange, percent }: TradeSettingsProps) {
  const [own, setOwn] = useState(() => (isPreset(toleranceBps) ? '' : plainAmount(toleranceBps, 2)));
  const isWrong = own !== '' && parseTolerance(own) === undefined;
  return (
    <div className="grid gap-2">
      <p className="text-muted text-sm">
        The most the result can fall below the quote. Beyond this the transaction reverts.
      </p>
      <SegmentedControl
        label="Slippage tolerance"
        onChange={(bps) => {
          setOwn('');
          onChange({ toleranceBps: BigInt(bps) });
        }}
        options={TOLERANCES.map((bps) => ({ value: bps, label: percent(BigInt(bps)) }))}
        value={own === '' ? `${toleranceBps}` : ''}
      />
      <TextField
        error={isWrong ? 'Enter a percentage from 0 to 50, with at most two decimals.' : undefined}
        hint={
          toleranceBps > HIGH_TOLERANCE ? 'High: you may receive noticeably less than quoted.' : undefined
        }
        inputMode="decimal"
        label="Custom slippage tolerance"
        onChange={(text) => {
          setOwn(text);
          const bps = parseTolerance(text);
          if (bps !== undefined) onChange({ toleranceBps: bps });
        }}
        placeholder={plainAmount(toleranceBps, 2)}
        trailing="%"
        value={own}
      />
    </div>
  );
}

const isPreset = (bps: bigint): boolean => TOLERANCES.includes(`${bps}`);

/** The presets and the own value behind "Transaction deadline". */
export function DeadlineChoice({ deadlineMinutes, onChange }: TradeSettingsProps) {
  const [own, setOwn] = useState(() => (MINUTES.includes(`${deadlineMinutes}`) ? '' : `${deadlineMinutes}`));
  const isWrong = own !== '' && parseMinutes(own) === undefined;
  return (
    <div className="grid gap-2">
      <p className="text-muted text-sm">If the transaction is not mined by then, it reverts.</p>
      <SegmentedControl
        label="Transaction deadline"
        onChange={(text) => {
          setOwn('');
          onChange({ deadlineMinutes: Number(text) });
        }}
        options={MINUTES.map((text) => ({ value: text, label: `${text} min` }))}
        value={own === '' ? `${deadlineMinutes}` : ''}
      />
      <TextField
        error={isWrong ? `Enter whole minutes from 1 to ${MOST_MINUTES}.` : undefined}
        inputMode="numeric"
        label="Custom deadline"
        onChange={(text) => {
          setOwn(text);
          const minutes = parseMinutes(text);
          if (minutes !== undefined) onChange({ deadlineMinutes: minutes });
        }}
        placeholder={`${deadlineMinutes}`}
        trailing="minutes"
        value={own}
      />
    </div>
  );
}
