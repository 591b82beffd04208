/**
 * Explains the marks of `Meter`; one for a group of bars. `after`: also the outline of a change. One below the other: a mark
 * that is drawn before its words have come stays where it is.
 */
export function MeterLegend({ after = false }: { after?: boolean }) {
  return (
    <ul className="grid gap-1 text-muted text-sm">
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="h-4 border-ink border-s-2" />
        Cap: minting stops here
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="h-4 border-muted border-s-2 border-dashed" />
        Drift limit: redeeming other assets stops here
      </li>
      {after && (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="h-4 w-4 rounded-[1px] border-[1.5px] border-ink" />
          Change by your transaction
        </li>
      )}
    </ul>
  );
}
