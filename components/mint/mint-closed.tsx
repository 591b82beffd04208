'use client';

import { ClosedNotice } from '@/components/trade/closed-notice';
import type { LimitIssue } from '@/lib/domain/model/issues';
import type { MintForm, MintView } from '@/lib/domain/trade/mint-view';
import { useIssueText } from '@/lib/hooks/use-issue-text';

type MintClosedProps = {
  closed: LimitIssue;
  view: MintView;
  change: (part: Partial<MintForm>) => void;
};

/** Why minting with this asset is closed right now, and the alternatives that are open. */
export function MintClosed({ closed, view: { alternatives }, change }: MintClosedProps) {
  const explain = useIssueText();
  const isAlone = alternatives.length === 0 && closed.name !== 'balance';
  return (
    <ClosedNotice
      alternatives={alternatives}
      link={isAlone ? { href: '/', label: 'See mint limits' } : undefined}
      onChoose={({ token }) => change({ asset: token })}
      words={explain(closed)}
    />
  );
}
