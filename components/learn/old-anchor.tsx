'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { anchorOn, FIXED_ID, FIXED_PAGE, hrefOf, isSection } from './sections';

/**
 * Leads a link from when all sections were on one page to where its target is now: a section, the table of contract
 * constants, or else a term of the glossary.
 */
export function OldAnchor() {
  const router = useRouter();
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (id === '' || document.getElementById(id)) return;
    if (isSection(id)) router.replace(hrefOf(id));
    else window.location.replace(anchorOn(id === FIXED_ID ? FIXED_PAGE : 'glossary', id));
  }, [router]);
  return null;
}
