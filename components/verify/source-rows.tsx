'use client';

import type { ReactNode } from 'react';
import { Address } from '@/components/ui/address';
import { Button } from '@/components/ui/buttons/button';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { ExternalLink } from '@/components/ui/buttons/external-link';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Snapshot } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import type { BlockState, Source } from '@/lib/hooks/verify/use-verification';
import { Section } from './section';

type SourceRowsProps = { snapshot: Snapshot; source: Source; block: BlockState; readAgain: () => void };

/** The call, its block and its raw response, and how to repeat it without this app. */
export function SourceRows({ snapshot, source, block, readAgain }: SourceRowsProps) {
  const format = useFormat();
  return (
    <Section title="Source">
      <DefinitionRows
        rows={[
          { term: 'Contract', value: <Contract source={source} /> },
          { term: 'Function', value: <code className="text-sm">snapshot(address)</code> },
          {
            term: 'Argument',
            value: (
              <>
                <code className="break-all text-sm">{source.argument}</code>
                {!snapshot.account && <span className="block text-muted text-sm">no account</span>}
              </>
            ),
          },
          { term: 'Block', value: format.count(snapshot.blockNumber) },
          { term: 'Block hash', value: <Hash block={block} /> },
          { term: 'Block time', value: utcTime(snapshot.timestamp) },
          { term: 'RPC node', value: source.node },
          {
            term: 'Raw response',
            value: (
              <span className="-my-2.5 -me-3 inline-flex items-center">
                {format.count(source.bytes)} bytes
                <CopyButton label="Copy the raw response" text={source.result} />
              </span>
            ),
          },
        ]}
      />
      <BlockNotice block={block} readAgain={readAgain} timestamp={snapshot.timestamp} />
      <p className="mt-3 mb-2 text-muted text-sm">Run it yourself:</p>
      <div className="flex flex-wrap gap-3">
        <CopyButton label="Copy for curl" text={source.curl} wide />
        <CopyButton label="Copy for cast" text={source.cast} wide />
      </div>
    </Section>
  );
}

function Contract({ source: { contract, link } }: { source: Source }) {
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-x-4">
      <span>TreasuryLens</span>
      <Address address={contract} label="Copy contract address" />
      {link && <ExternalLink href={link.href}>{link.name}</ExternalLink>}
    </span>
  );
}

function Hash({ block }: { block: BlockState }) {
  switch (block.state) {
    case 'reading':
      return <Skeleton width={14} />;
    case 'known':
      return <Address address={block.id.hash} label="Copy block hash" />;
    default:
      return 'Unknown';
  }
}

type BlockNoticeProps = { block: BlockState; timestamp: bigint; readAgain: () => void };

/** Anything wrong with the block. */
function BlockNotice({ block, timestamp, readAgain }: BlockNoticeProps) {
  const words = blockWords(block, timestamp);
  if (!words) return null;
  return (
    <div className="mt-3">
      <Notice
        action={<Button onClick={readAgain}>Try again</Button>}
        announce
        title={words.title}
        tone="warning"
      >
        {words.text}
      </Notice>
    </div>
  );
}

function blockWords(block: BlockState, timestamp: bigint): { title: string; text: ReactNode } | undefined {
  switch (block.state) {
    case 'reading':
      return undefined;
    case 'failed':
      return {
        title: 'The block hash could not be loaded',
        text: 'No RPC node is responding. The figures and the raw response above are not affected, but an export will not include the hash.',
      };
    case 'missing':
      return {
        title: 'Block not found',
        text: 'The node may be behind, or the chain was reorganised. Close this and verify the latest figures, or try again.',
      };
    case 'known':
      if (block.id.timestamp === timestamp) return undefined;
      return {
        title: 'The node reports a different block time',
        text: `It reports ${utcTime(block.id.timestamp)}. The chain was reorganised, or the node is wrong. Close this and verify the latest figures.`,
      };
  }
}

/** The last second that a `Date` can represent. */
const LAST = 8_640_000_000_000n;

/** Unix seconds as a time that is the same in every locale: `2026-11-24 10:31:06 UTC`. */
function utcTime(seconds: bigint): string {
  if (seconds > LAST) return `Unix second ${seconds}`;
  return new Date(Number(seconds) * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC');
}
