/**
 * Explains the marks of `Meter`; one legend for a group of bars. `after` says what the outlined change comes from. The entries are
 * stacked, so that a mark drawn before its text has loaded stays where it is.
 */
export function MeterLegend({ after }: { after?: string }) {
  return (
    <ul className="grid gap-1 text-muted text-sm">
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="h-4 border-ink border-s-2" />
        Cap (minting stops)
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="h-4 border-muted border-s-2 border-dashed" />
        Drift limit (redeeming other assets stops)
      </li>
      {after && (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="h-4 w-4 rounded-[1px] border-[1.5px] border-ink" />
          {after}
        </li>
      )}
    </ul>
  );
}
