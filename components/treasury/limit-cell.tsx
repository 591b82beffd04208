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
  /** What stops more. */
  why: string;
  /** The most that goes through, in USDm. */
  children: ReactNode;
};

/** As tall as a place to touch, in a row of one line too. */
const DOOR = 'inline-grid min-h-11 content-center align-top';

/** One door of an asset: how much goes through it now, what stops more, and the way in. */
export function DoorCell({ door, asset, snapshot, open, why, children }: DoorCellProps) {
  if (!open) {
    return (
      <span className={DOOR}>
        <span>
          <Badge>Shut</Badge>
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
        <VisuallyHidden>, limit: </VisuallyHidden>
        {why}
      </span>
    </Link>
  );
}
