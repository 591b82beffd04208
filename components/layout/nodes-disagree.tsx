'use client';

import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Notice } from '@/components/ui/notice';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { useDisagreement } from '@/lib/hooks/use-disagreement';

const TITLE = 'RPC nodes return different figures';

/** Says that two RPC nodes contradict each other, of which one must be wrong, and where to compare them. */
export function NodesDisagree() {
  const found = useDisagreement();
  return (
    <>
      {found && (
        <div className="mb-6">
          <Notice
            action={<ButtonLink href="/settings">Compare RPC nodes</ButtonLink>}
            title={TITLE}
            tone="warning"
          >
            The figures shown are from {hostOf(found.used)}. {hostOf(found.other)} returns others for the same
            block.
          </Notice>
        </div>
      )}
      <LiveRegion>{found && TITLE}</LiveRegion>
    </>
  );
}

/** Without the path, which may contain a key. */
const hostOf = (url: string): string => new URL(url, window.location.href).host;
