import { Skeleton } from '@/components/ui/skeleton';

/** In the place of a table: nothing is there, or it is still being read. */
export function Nothing({ isRead, children }: { isRead: boolean; children: string }) {
  return (
    <p className="min-h-[2lh] max-w-prose text-muted">
      {isRead ? children : <Skeleton lines={2} width={44} />}
    </p>
  );
}
