'use client';

import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import type { Format } from '@/lib/domain/format/locale-format';
import { isAnswerable, pageOf } from '@/lib/domain/history/activity';
import { isComplete, isKnown } from '@/lib/domain/history/coverage';
import { shortAddress } from '@/lib/domain/model/address';
import type { ActivityData } from '@/lib/hooks/history/use-activity';
import type { ActivityViewControls } from '@/lib/hooks/history/use-activity-view';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { ActivityTable, WaitingTable } from './activity-table';
import { CoverageLine } from './coverage-line';
import { Downloads } from './downloads';
import { NothingToShow } from './nothing-to-show';

type ActivityPanelProps = { controls: ActivityViewControls; data: ActivityData };

/** On-chain activity page by page, how much of the chain has been loaded, and an export of all of it. */
export function ActivityPanel({ controls, data }: ActivityPanelProps) {
  const format = useFormat();
  const { state } = useTreasury();
  const { ready, account, own, view, change } = controls;
  const { rows, coverage } = data;
  const page = pageOf(rows, view.page);
  const isStuck = state === 'down' || coverage.failing || coverage.phase === 'unavailable';
  const isReading = !isStuck && !isComplete(coverage);
  // While older blocks are loading, "no activity" would not be a valid answer.
  const isSearching = isReading && rows.length === 0 && isAnswerable(view, account);
  const isWaiting = isSearching || (!isStuck && !(ready && isKnown(coverage)));
  const showsRows = !isWaiting && rows.length > 0;
  return (
    <Panel title={ready ? titleOf(account, own) : 'Activity'}>
      <div aria-busy={isWaiting}>
        <CoverageLine data={data} />
        <Downloads data={data} text={isWaiting ? 'Loading' : countText(data, format)} />
        {showsRows && <ActivityTable controls={controls} data={data} isReading={isReading} page={page} />}
        {isWaiting && <WaitingTable />}
        {!isWaiting && !showsRows && <NothingToShow controls={controls} data={data} />}
        {(showsRows || isWaiting) && (
          // A new element once the rows arrive, so that a shorter table does not pull the old one up.
          <div className="border-line border-t pt-4" key={isWaiting || isReading ? 'reading' : 'read'}>
            <Pager
              label="Activity pages"
              onPage={(next) => change({ page: next })}
              page={page.page}
              pages={isWaiting || (isReading && page.pages === 1) ? undefined : page.pages}
              text={isWaiting ? 'Loading' : pageText(page, isComplete(coverage), format)}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}

function countText({ rows, coverage }: ActivityData, { count }: Format): string {
  if (rows.length === 0 && !isKnown(coverage)) return 'No results yet';
  return rows.length === 1 ? '1 entry' : `${count(BigInt(rows.length))} entries`;
}

function titleOf(account: string | undefined, own: string | undefined): string {
  if (account === undefined) return 'All activity';
  return account === own ? 'Your activity' : `Activity of ${shortAddress(account)}`;
}

function pageText(
  { first, last, total }: ReturnType<typeof pageOf>,
  isAll: boolean,
  { count }: Format,
): string {
  const range = `${count(BigInt(first))}–${count(BigInt(last))} of ${count(BigInt(total))}`;
  return isAll ? range : `${range} found so far`;
}
