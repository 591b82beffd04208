import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { DoorName } from '@/lib/domain/model/issues';
import { assetLinkName } from '@/lib/domain/model/link';
import type { Asset, Snapshot } from '@/lib/domain/model/types';

type DoorCellProps = {
  door: DoorName;
  asset: Asset;
  snapshot: Snapshot;
  open: boolean;
  /** The rule that sets the limit. */
  why: string;
  /** The limit, in USDm. */
  children: ReactNode;
};

/** As tall as a touch target, even in a row of one line. */
const DOOR = 'inline-grid min-h-11 content-center align-top';

/** The mint or redemption limit of an asset, what sets it, and a link to use it. */
export function DoorCell({ door, asset, snapshot, open, why, children }: DoorCellProps) {
  if (!open) {
    return (
      <span className={DOOR}>
        <span>
          <Badge>Closed</Badge>
        </span>
        <span className="text-muted text-sm">{why}</span>
      </span>
    );
  }
  return (
    <Link className={cx('group relative', DOOR)} href={`/${door}?asset=${assetLinkName(snapshot, asset)}`}>
      <VisuallyHidden>
        {door === 'mint' ? `Mint with ${asset.symbol}, up to ` : `Redeem for ${asset.symbol}, up to `}
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
