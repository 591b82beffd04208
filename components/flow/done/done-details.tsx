'use client';

import { Button } from '@/components/ui/buttons/button';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { inUsdm } from '@/lib/domain/model/quantity';
import { useAccount } from '@/lib/hooks/use-account';
import type { FlowPanelView } from '@/lib/hooks/use-flow-panel';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import type { Flow } from '@/lib/tx/engine/flow';
import { AddToWallet } from './add-to-wallet';
import { saveReceipt } from './receipt-picture';
import { ShareTable } from './share-table';

type DoneDetailsProps = { flow: Flow; view: FlowPanelView };

/** After a transaction: what each share paid, the new balance of USDm, and what to do with the result. */
export function DoneDetails({ flow, view }: DoneDetailsProps) {
  const isTrade = flow.intent.kind !== 'approve' && (flow.screen === 'mint' || flow.screen === 'redeem');
  return (
    <div className="mb-6 grid gap-4">
      {view.shares.length > 0 && <ShareTable shares={view.shares} />}
      {isTrade && <NewBalance flow={flow} />}
      <div className="flex flex-wrap gap-3">
        {isTrade && flow.screen === 'mint' && !view.elsewhere && <AddToWallet />}
        {isTrade && <ButtonLink href="/activity">View in Activity</ButtonLink>}
        <CopyButton label="Copy receipt" text={view.receipt} wide />
        <Button onClick={() => saveReceipt(view)}>Save as picture</Button>
      </div>
    </div>
  );
}

/** The account's USDm at the newest block, which is read again as soon as the transaction is confirmed. */
function NewBalance({ flow: { account, chainId } }: { flow: Flow }) {
  const { snapshot } = useTreasury();
  const { address } = useAccount();
  const format = useFormat();
  if (snapshot?.account !== account || snapshot.chainId !== chainId || address !== account) return null;
  return (
    <p className="flex flex-wrap justify-between gap-x-6 rounded bg-sunken px-4 py-3">
      <span className="text-muted">Your USDm balance</span>
      <span className="font-semibold" title={format.exactQuantity(inUsdm(snapshot.usdmBalance))}>
        {format.quantity(inUsdm(snapshot.usdmBalance))}
      </span>
    </p>
  );
}
