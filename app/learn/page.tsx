import { pageMetadata } from '@/components/layout/page-metadata';
import { LearnPage } from '@/components/learn/learn-page';
import { OldAnchor } from '@/components/learn/old-anchor';

export const metadata = pageMetadata('learn');

export default function FirstLearnPage() {
  return (
    <>
      <OldAnchor />
      <LearnPage id="usdm" />
    </>
  );
}
