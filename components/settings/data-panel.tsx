'use client';

import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import {
  clearLocalData,
  DATA_KINDS,
  type DataKind,
  type DataSize,
  measureHistory,
  measureKeys,
} from '@/lib/hooks/settings/local-data';
import { usePending } from '@/lib/hooks/settings/use-diagnostics';
import { useFormat } from '@/lib/hooks/use-format';

const WORDS: Record<DataKind, { title: string; text: string }> = {
  transactions: { title: 'Transactions', text: 'Those started here, until you dismiss them.' },
  history: { title: 'History', text: 'Events read from the chain, so that they load at once next time.' },
  nodes: { title: 'RPC nodes', text: 'The URLs you added.' },
  preferences: {
    title: 'Preferences',
    text: 'Theme, formats, slippage, deadline, last assets, and the wallet to reconnect.',
  },
};

/** What this browser stores for the app, how much of it, and how to delete it. */
export function DataPanel() {
  const sizes = useSizes();
  const [asked, setAsked] = useState<readonly DataKind[]>();
  const filled = DATA_KINDS.filter((kind) => (sizes?.[kind].records ?? 0) > 0);
  return (
    <Panel title="Data in this browser">
      <p className="mb-4 text-muted text-sm">Nothing of this leaves your browser.</p>
      <ul aria-busy={!sizes} className="divide-y divide-line border-line border-y">
        {DATA_KINDS.map((kind) => (
          <Row key={kind} kind={kind} onClear={() => setAsked([kind])} size={sizes?.[kind]} />
        ))}
      </ul>
      <div className="mt-4">
        <Button off={filled.length === 0} onClick={() => setAsked(DATA_KINDS)} variant="danger">
          Clear all
        </Button>
      </div>
      <ClearDialog kinds={asked} onClose={() => setAsked(undefined)} />
    </Panel>
  );
}

/** How often the rest of the page may have stored something. */
const AGAIN_MS = 1000;

/** What is stored of each kind: the history as of now, the rest as it changes. */
function useSizes(): Record<DataKind, DataSize> | undefined {
  const [history, setHistory] = useState<DataSize>();
  // As text, because an equal one changes nothing.
  const [keys, setKeys] = useState(() => JSON.stringify(measureKeys()));
  useEffect(() => {
    let wanted = true;
    void measureHistory().then((size) => wanted && setHistory(size));
    const timer = setInterval(() => setKeys(JSON.stringify(measureKeys())), AGAIN_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, []);
  const sizes: ReturnType<typeof measureKeys> = useMemo(() => JSON.parse(keys), [keys]);
  return history && { ...sizes, history };
}

type RowProps = { kind: DataKind; size: DataSize | undefined; onClear: () => void };

function Row({ kind, size, onClear }: RowProps) {
  const { title, text } = WORDS[kind];
  const format = useFormat();
  const isEmpty = size?.records === 0;
  return (
    <li className="flex items-center gap-4 py-3">
      <div className="min-w-0 grow">
        <p className="flex flex-wrap gap-x-3">
          <span className="font-medium">{title}</span>
          <span className="text-muted">
            {size ? isEmpty ? 'Nothing stored' : sizeWords(size, format) : <Skeleton width={12} />}
          </span>
        </p>
        <p className="text-muted text-sm">{text}</p>
      </div>
      <Button
        aria-label={`Clear ${title}`}
        className="shrink-0"
        disabled={!size || isEmpty}
        onClick={onClear}
        size="sm"
      >
        Clear
      </Button>
    </li>
  );
}

function sizeWords({ records, bytes }: DataSize, { count }: ReturnType<typeof useFormat>): string {
  const entries = records === 1 ? '1 entry' : `${count(BigInt(records))} entries`;
  if (bytes < 1000) return `${entries}, ${bytes} B`;
  return `${entries}, ${count(BigInt(Math.ceil(bytes / 1000)))} kB`;
}

/** Asks once more, and says what is lost. */
function ClearDialog({ kinds, onClose }: { kinds: readonly DataKind[] | undefined; onClose: () => void }) {
  const pending = usePending();
  const [isClearing, setClearing] = useState(false);
  const clear = async () => {
    if (!kinds) return;
    setClearing(true);
    await clearLocalData(kinds);
    // What is in memory would be stored again.
    window.location.reload();
  };
  const isFollowed = pending > 0 && kinds?.includes('transactions');
  return (
    <Dialog
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button busy={isClearing} onClick={() => void clear()} variant="danger">
            Clear
          </Button>
        </>
      }
      onClose={onClose}
      open={kinds !== undefined}
      title={
        kinds?.length === 1 ? `Clear ${WORDS[kinds[0] ?? 'history'].title.toLowerCase()}?` : 'Clear all data?'
      }
    >
      <div className="grid gap-4">
        {isFollowed && (
          <Notice
            title={pending === 1 ? 'A transaction is in progress' : `${pending} transactions are in progress`}
            tone="warning"
          >
            This browser would no longer follow it, and it may still be executed. Wait until it has ended, or
            note its hash first.
          </Notice>
        )}
        <p>{LOST[kinds?.length === 1 ? (kinds[0] ?? 'history') : 'all']} The page then reloads.</p>
      </div>
    </Dialog>
  );
}

const LOST: Record<DataKind | 'all', string> = {
  transactions:
    'The app forgets the transactions started in this browser. Those on the chain stay in Activity.',
  history: 'History is read from the chain again when it is next shown.',
  nodes: 'Only the built-in nodes are used from then on.',
  preferences:
    'Theme, formats, slippage and deadline return to their defaults, and your wallet is not reconnected.',
  all: 'Transactions, history, your RPC nodes and your preferences are deleted from this browser. Your assets are not affected.',
};
