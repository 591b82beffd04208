'use client';

import { DeadlineChoice, ToleranceChoice } from '@/components/trade/trade-settings-choices';
import { Panel } from '@/components/ui/panel';
import { rememberTerms, useTradeTerms } from '@/lib/hooks/trade/trade-terms';
import { useFormat } from '@/lib/hooks/use-format';

/** Slippage tolerance and deadline: the same choice as in the forms. */
export function TermsPanel() {
  const { setting: percent } = useFormat();
  const settings = { ...useTradeTerms(), onChange: rememberTerms, percent };
  return (
    <Panel title="Slippage and deadline">
      <div className="grid gap-6 sm:max-lg:grid-cols-2 xl:grid-cols-2">
        <ToleranceChoice {...settings} />
        <DeadlineChoice {...settings} />
      </div>
    </Panel>
  );
}
