import { pageMetadata } from '@/components/layout/page-metadata';
import { BackingCalculation } from '@/components/treasury/backing-calculation';
import { CompositionPanel } from '@/components/treasury/composition-panel';

export const metadata = pageMetadata('treasury');

export default function CompositionPage() {
  return (
    <>
      <CompositionPanel />
      <BackingCalculation />
    </>
  );
}
