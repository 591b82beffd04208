/** Reserves roughly the space that the history will take: progress, period choice and charts. */
export function ChartSkeletons({ count }: { count: number }) {
  return (
    <div aria-hidden="true" className="grid gap-10">
      <div className="h-36 sm:h-24" />
      {Array.from({ length: count }, (_, index) => (
        <div className="grid gap-4" key={String(index)}>
          <div className="h-5 w-40 rounded-sm bg-track forced-colors:border forced-colors:border-[GrayText]" />
          <div className="h-72 rounded-sm bg-track forced-colors:border forced-colors:border-[GrayText]" />
        </div>
      ))}
    </div>
  );
}
