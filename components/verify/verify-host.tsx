'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { useSnapshotResult } from '@/lib/hooks/use-treasury';
import type { ProvenView } from '@/lib/hooks/verify/use-verification';
import { closeVerify, openVerify, useVerifyRequest, type VerifyRequest } from '@/lib/hooks/verify/use-verify';

type DialogProps = { title: string; figures: VerifyRequest['figures']; view: ProvenView | undefined };

/**
 * The dialog in which a page’s figures are verified, fetched on first use. It is pinned to what was on the page when
 * it was opened, or to the first response after that.
 */
export function VerifyHost() {
  const asked = useVerifyRequest();
  const request = asked.phase === 'closed' ? undefined : asked.request;
  const view = usePinned(request);
  const [loaded, setLoaded] = useState<{ Dialog: ComponentType<DialogProps> }>();

  useEffect(() => {
    if (asked.phase !== 'loading') return;
    let wanted = true;
    const end = (phase: 'open' | 'failed') => wanted && openVerify({ ...asked, phase });
    import('./verify-dialog').then(
      ({ VerifyDialog }) => {
        setLoaded({ Dialog: VerifyDialog });
        end('open');
      },
      // Offline, or a newer version has been deployed: the next click tries again.
      () => end('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  useEffect(() => closeVerify, []);

  if (asked.phase !== 'open' || !loaded) return null;
  return <loaded.Dialog {...asked.request} view={view} />;
}

function usePinned(request: VerifyRequest | undefined): ProvenView | undefined {
  const { data } = useSnapshotResult();
  const [pinned, setPinned] = useState<{ request: VerifyRequest; view: ProvenView }>();
  if (request && pinned?.request !== request && data?.evidence) {
    setPinned({ request, view: { snapshot: data.snapshot, evidence: data.evidence } });
  }
  return pinned?.request === request ? pinned?.view : undefined;
}
