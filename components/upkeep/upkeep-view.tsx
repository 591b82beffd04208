'use client';

import { useId, useMemo } from 'react';
import { ScreenFlow } from '@/components/flow/screen-flow';
import { Button } from '@/components/ui/buttons/button';
import { cx } from '@/components/ui/cx';
import { Link } from '@/components/ui/link';
import { LoadError } from '@/components/ui/load-error';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { viewUpkeep } from '@/lib/domain/upkeep/upkeep-view';
import { useMainAction } from '@/lib/hooks/trade/use-main-action';
import { type Signing, useSigning } from '@/lib/hooks/trade/use-signing';
import { useUpkeep } from '@/lib/hooks/upkeep/use-upkeep';
import { useAccount } from '@/lib/hooks/use-account';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { TaskList } from './task-list';

/** What anyone can do for the protocol: why, whether it is due, what it would change, and the button. */
export function UpkeepView() {
  const { data, failed, retry } = useUpkeep();
  const { appChain } = useAccount();
  const format = useFormat();
  const { moment } = useDates();
  const signing = useSigning();
  const reason = useId();
  const coin = appChain.symbol;
  const view = useMemo(
    () => data && viewUpkeep(data.state, data.trials, data.snapshot, { format, moment, coin }),
    [data, format, moment, coin],
  );
  const list = { signing, reason };
  return (
    <div aria-busy={!view && !failed} className="grid gap-6 *:min-w-0">
      <Sender id={reason} signing={signing} />
      {/* The number of tasks is not known in advance. */}
      <div className="grid grid-rows-(--late-rows) gap-6 *:min-w-0" data-late="">
        {signing.lost && <LoadError />}
        <ScreenFlow screen="upkeep" />
        {failed && (
          <Notice
            action={<Button onClick={retry}>Try again</Button>}
            title="Not available right now"
            tone="warning"
          >
            What can be done could not be read from the chain.
          </Notice>
        )}
        {!failed && (
          <>
            <Panel title="Prices and journal">
              <TaskList {...list} count={2} label="Prices and journal" rows={view?.prices} />
            </Panel>
            <Panel
              aside={
                <Link className="underline underline-offset-4 hover:text-ink" href="/stake">
                  Stake XMS
                </Link>
              }
              title="Trading fees for XMS stakers"
            >
              <TaskList {...list} count={2} label="Trading fees for XMS stakers" rows={view?.fees} />
            </Panel>
          </>
        )}
      </div>
    </div>
  );
}

const CONNECT = 'Connect a wallet to send one of these. You can see what each would do without one.';
const SIMULATED = 'Each transaction is simulated again before your wallet is asked.';

/** Why nothing can be sent now, for all buttons below, or that it can; with the way to change that. */
function Sender({ id, signing: { obstacle, why } }: { id: string; signing: Signing }) {
  const action = useMainAction({ obstacle, problem: undefined, label: '', submit: () => {} });
  const isWay = obstacle === 'connect' || obstacle === 'wrong-network';
  const words = obstacle === 'connect' ? CONNECT : (why ?? SIMULATED);
  return (
    <Panel>
      <div className="grid justify-items-start gap-x-6 gap-y-3 sm:flex sm:items-center sm:justify-between">
        {/* Keyed by what it says: other words are mounted in their final position instead of moving there. */}
        <p className="min-h-[3lh] max-w-prose sm:min-h-[2lh] sm:content-center" id={id} key={words}>
          {words}
        </p>
        <Button
          busy={action.busy === true}
          className={cx('shrink-0', !isWay && 'invisible')}
          icon={action.icon}
          onClick={action.onClick}
          variant="primary"
        >
          {isWay ? action.label : 'Connect'}
        </Button>
      </div>
    </Panel>
  );
}
