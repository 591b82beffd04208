import { Badge } from '@/components/ui/badge';
import { Skeleton } from '@/components/ui/skeleton';
import { formatExactSpan, formatSpan } from '@/lib/domain/format/format-time';
import type { FeedStatus } from '@/lib/domain/status/status';
import { PRICE_WORDS } from '@/lib/domain/words/limit-names';

/** How many rows to reserve while loading. */
const USUAL_FEEDS = 12;

/** The price feeds, each with its status and age; undefined while loading. */
export function FeedList({ feeds }: { feeds: readonly FeedStatus[] | undefined }) {
  if (!feeds) {
    return (
      <div className="divide-y divide-line">
        {Array.from({ length: USUAL_FEEDS }, (_, index) => (
          <div className="flex min-h-16 items-center" key={String(index)}>
            <Skeleton width={24} />
          </div>
        ))}
      </div>
    );
  }
  return (
    <ul aria-label="Price feeds" className="divide-y divide-line">
      {feeds.map(({ symbol, token, status, age, maxAge }) => (
        <li
          className="flex min-h-16 flex-wrap content-center items-center justify-between gap-x-4 gap-y-1 py-1.5"
          key={token}
        >
          <span className="min-w-0 font-medium wrap-anywhere">{symbol}</span>
          <Badge tone={status === 'ok' ? 'success' : 'warning'}>{PRICE_WORDS[status]}</Badge>
          <span className="basis-full text-muted text-sm">{ageWords(age, maxAge)}</span>
        </li>
      ))}
    </ul>
  );
}

function ageWords(age: bigint | undefined, maxAge: bigint): string {
  if (age === undefined) return `Average of a market, maximum age ${formatExactSpan(maxAge)}`;
  return `${formatSpan(age)} old, maximum age ${formatExactSpan(maxAge)}`;
}
