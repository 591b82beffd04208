import { SegmentedControl } from '@/components/ui/fields/segmented-control';

const TOLERANCES = ['0', '10', '50', '100'] as const;
const MINUTES = ['5', '20', '60'] as const;

export type TradeSettingsProps = {
  toleranceBps: bigint;
  deadlineMinutes: number;
  onChange: (terms: { toleranceBps?: bigint; deadlineMinutes?: number }) => void;
  /** Writes basis points. */
  percent: (bps: bigint) => string;
};

/** The choices behind `TradeSettings`. */
export function TradeSettingsChoices({
  toleranceBps,
  deadlineMinutes,
  onChange,
  percent,
}: TradeSettingsProps) {
  const tolerance = TOLERANCES.find((bps) => BigInt(bps) === toleranceBps) ?? '10';
  const minutes = MINUTES.find((each) => Number(each) === deadlineMinutes) ?? '20';
  return (
    <div className="grid gap-4">
      <div>
        <p className="mb-1.5 text-muted text-sm">
          The most the result can fall below the quote. Beyond this the transaction reverts.
        </p>
        <SegmentedControl
          label="Slippage tolerance"
          onChange={(bps) => onChange({ toleranceBps: BigInt(bps) })}
          options={TOLERANCES.map((bps) => ({ value: bps, label: percent(BigInt(bps)) }))}
          value={tolerance}
        />
      </div>
      <div>
        <p className="mb-1.5 text-muted text-sm">If the transaction is not mined by then, it reverts.</p>
        <SegmentedControl
          label="Transaction deadline"
          onChange={(text) => onChange({ deadlineMinutes: Number(text) })}
          options={MINUTES.map((text) => ({ value: text, label: `${text} min` }))}
          value={minutes}
        />
      </div>
    </div>
  );
}
