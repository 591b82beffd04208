import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Side } from '@/lib/domain/model/issues';
import { assetLinkName } from '@/lib/domain/model/link';
import type { Asset, Snapshot } from '@/lib/domain/model/types';

type LimitCellProps = {
  side: Side;
  asset: Asset;
  snapshot: Snapshot;
  open: boolean;
  /** The rule that sets the limit. */
  why: string;
  /** The limit, in USDm. */
  children: ReactNode;
};

/** As tall as a touch target, even in a row of one line. */
const LIMIT = 'inline-grid min-h-11 content-center align-top';

/** The mint or redemption limit of an asset, what sets it, and a link to use it. */
export function LimitCell({ side, asset, snapshot, open, why, children }: LimitCellProps) {
  if (!open) {
    return (
      <span className={LIMIT}>
        <span>
          <Badge>Closed</Badge>
        </span>
        <span className="text-muted text-sm">{why}</span>
      </span>
    );
  }
  return (
    <Link className={cx('group relative', LIMIT)} href={`/${side}?asset=${assetLinkName(snapshot, asset)}`}>
      <VisuallyHidden>
        {side === 'mint' ? `Mint with ${asset.symbol}, up to ` : `Redeem for ${asset.symbol}, up to `}
      </VisuallyHidden>
      <span className="font-semibold text-accent-ink underline decoration-1 underline-offset-4 group-hover:decoration-2">
        {children}
      </span>
      <span className="text-muted text-sm">
        <VisuallyHidden>, limited by: </VisuallyHidden>
        {why}
      </span>
    </Link>
  );
}
