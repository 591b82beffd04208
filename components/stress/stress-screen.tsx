'use client';

import { Suspense, useDeferredValue, useMemo } from 'react';
import { late } from '@/components/ui/late';
import { runOn } from '@/lib/domain/stress/run';
import { stressed } from '@/lib/domain/stress/stressed';
import { useFormat } from '@/lib/hooks/use-format';
import { useScenario } from '@/lib/hooks/use-scenario';
import { useSearchSignal } from '@/lib/hooks/use-search';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { ResultPanel } from './result-panel';
import { ScenarioForm } from './scenario-form';

const Details = late(async () => (await import('./stress-details')).StressDetails);
const LinkNotices = late(async () => (await import('@/components/trade/link-notices')).LinkNotices);

/** A scenario, and the Treasury in it: calculated here as the contracts do, from the figures of the present block. */
export function StressScreen() {
  const { snapshot } = useTreasury();
  const { scenario, change, notices, dismiss } = useScenario();
  const format = useFormat();
  // A slider must not wait for the tables.
  const shown = useDeferredValue(scenario);
  const result = useMemo(() => {
    if (!snapshot) return undefined;
    const shocked = stressed(snapshot, shown);
    return { now: snapshot, shocked, run: runOn(shocked, shown.leaving) };
  }, [snapshot, shown]);
  return (
    <>
      <Suspense>
        <SearchSignal />
      </Suspense>
      {notices.length > 0 && (
        <div className="mb-6">
          <LinkNotices issues={notices} locale={format.locale} onDismiss={dismiss} />
        </div>
      )}
      {/* At least as tall as the window, so that loading data moves nothing in view. */}
      <div
        className="grid min-h-dvh content-start items-start gap-6 *:min-w-0 lg:grid-cols-[22rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]"
        data-late=""
      >
        <div className="lg:col-start-2">
          <ResultPanel now={snapshot} then={result?.run.after} />
        </div>
        <div className="lg:sticky lg:top-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <ScenarioForm change={change} scenario={scenario} snapshot={snapshot} />
        </div>
        <div className="grid gap-6 *:min-w-0 lg:col-start-2">
          {result && <Details {...result} scenario={shown} />}
        </div>
      </div>
    </>
  );
}

/** Makes the page follow links that change only its query. Renders nothing; needs its own Suspense boundary. */
function SearchSignal() {
  useSearchSignal();
  return null;
}
