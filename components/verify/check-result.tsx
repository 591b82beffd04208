'use client';

import { useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { Tone } from '@/components/ui/tone';
import { LiveRegion } from '@/components/ui/visually-hidden';
import type { Difference } from '@/lib/domain/figures/answer-fields';
import { explainNode } from '@/lib/domain/figures/node-issue';
import { useFormat } from '@/lib/hooks/use-format';
import type { CheckState } from '@/lib/hooks/verify/use-node-check';
import type { BlockState, ProvenView } from '@/lib/hooks/verify/use-verification';
import { Differences } from './differences';

type CheckResultProps = { check: CheckState; view: ProvenView; block: BlockState };

/** The other node’s result and any differences; announced when it arrives. */
export function CheckResult({ check, view, block }: CheckResultProps) {
  const format = useFormat();
  const words = wordsOf(check, block, format.locale);
  const shown = useRef<HTMLDivElement>(null);
  // On a phone it appears below the fold.
  useEffect(() => {
    if (check.state === 'done') shown.current?.scrollIntoView({ block: 'nearest' });
  }, [check]);
  return (
    <>
      <LiveRegion>{words ? `${words.title}. ${words.text}` : ''}</LiveRegion>
      {words && check.state === 'done' && (
        <div className="grid gap-4" ref={shown}>
          <Notice title={words.title} tone={words.tone}>
            {words.text}
          </Notice>
          {check.check.kind === 'compared' && (
            <Compared block={block} check={check.check} host={check.host} view={view} />
          )}
        </div>
      )}
    </>
  );
}

type Compared = Extract<Extract<CheckState, { state: 'done' }>['check'], { kind: 'compared' }>;

const isSameBlock = (check: Compared, block: BlockState) =>
  block.state !== 'known' || block.id.hash.toLowerCase() === check.block.hash.toLowerCase();

function wordsOf(
  check: CheckState,
  block: BlockState,
  locale: string,
): { title: string; text: string; tone: Tone } | undefined {
  switch (check.state) {
    case 'idle':
      return undefined;
    case 'asking':
      return { title: `Checking ${check.host}…`, text: '', tone: 'neutral' };
    case 'done': {
      if (check.check.kind === 'compared') return comparedWords(check.host, check.check, block);
      const { title, text, hint, tone } = explainNode(check.check.issue, locale);
      return { title, text: `${text} ${hint}`, tone };
    }
  }
}

function comparedWords(
  host: string,
  check: Compared,
  block: BlockState,
): { title: string; text: string; tone: Tone } {
  const { length } = check.differences;
  if (length > 0) {
    return {
      title: `${host} returned a different result`,
      text: `${length === 1 ? '1 field differs' : `${length} fields differ`}. One of the nodes is wrong. Check a third one.`,
      tone: 'danger',
    };
  }
  if (!isSameBlock(check, block)) {
    return {
      title: 'Same figures, different block',
      text: 'Its block with this number has a different hash. The chain was reorganised, or one of the nodes follows a fork. Close this and verify the latest figures.',
      tone: 'warning',
    };
  }
  if (!check.sameAnswer) {
    return {
      title: 'Same figures, encoded differently',
      text: 'Every field is the same, but the node encoded the response differently.',
      tone: 'warning',
    };
  }
  return { title: `${host} confirms this result`, text: 'The responses are identical.', tone: 'success' };
}

type ComparedProps = { host: string; check: Compared; view: ProvenView; block: BlockState };

/** Each comparison, and every differing field with both values. */
function Compared({ host, check, view, block }: ComparedProps) {
  const hash: Difference = {
    path: 'Block hash',
    here: block.state === 'known' ? block.id.hash : undefined,
    there: check.block.hash,
  };
  const sameBlock = isSameBlock(check, block);
  const differing = sameBlock ? check.differences : [hash, ...check.differences];
  return (
    <>
      <ul className="grid gap-1 text-sm">
        <Line good>Same chain, {view.snapshot.chainId}</Line>
        <Line good={sameBlock}>
          {block.state === 'known'
            ? `${sameBlock ? 'Same' : 'Different'} block hash`
            : 'Block found; hash not available'}
        </Line>
        <Line good={check.sameAnswer}>
          {check.sameAnswer ? 'Same response, byte for byte' : 'Different response'}
        </Line>
      </ul>
      {differing.length > 0 && <Differences differences={differing} host={host} />}
    </>
  );
}

function Line({ good, children }: { good: boolean; children: React.ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <Icon className={good ? 'text-success' : 'text-danger'} name={good ? 'check' : 'cross'} size={18} />
      <span>{children}</span>
    </li>
  );
}
