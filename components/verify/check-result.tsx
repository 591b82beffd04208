'use client';

import { useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { LiveRegion } from '@/components/ui/live-region';
import { Notice } from '@/components/ui/notice';
import type { Tone } from '@/components/ui/tone';
import type { Difference } from '@/lib/domain/figures/answer-fields';
import { explainNode } from '@/lib/domain/figures/node-issue';
import { useFormat } from '@/lib/hooks/use-format';
import type { CheckState } from '@/lib/hooks/verify/use-node-check';
import type { BlockState, ProvenView } from '@/lib/hooks/verify/use-verification';
import { Differences } from './differences';

type CheckResultProps = { check: CheckState; view: ProvenView; block: BlockState };

/** What the other node says, and in what it differs; spoken when it comes. */
export function CheckResult({ check, view, block }: CheckResultProps) {
  const format = useFormat();
  const words = wordsOf(check, block, format.locale);
  const shown = useRef<HTMLDivElement>(null);
  // On a phone it comes below what is in view.
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
      return { title: `Asking ${check.host}`, text: '', tone: 'neutral' };
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
      title: `${host} says something else`,
      text: `${length === 1 ? '1 field differs' : `${length} fields differ`}. One of the two nodes is wrong: check on a third one.`,
      tone: 'danger',
    };
  }
  if (!isSameBlock(check, block)) {
    return {
      title: 'The same figures, but of another block',
      text: 'Its block of this number has another hash: the chain was reorganised, or one of the nodes follows a fork. Close this and verify the newest figures.',
      tone: 'warning',
    };
  }
  if (!check.sameAnswer) {
    return {
      title: 'The same figures in other bytes',
      text: 'Every field is the same, but the node wrote the answer in another way.',
      tone: 'warning',
    };
  }
  return { title: `${host} says the same`, text: 'Every byte of its answer is the same.', tone: 'success' };
}

type ComparedProps = { host: string; check: Compared; view: ProvenView; block: BlockState };

/** The single comparisons, and each field that differs with both values. */
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
        <Line good>The same chain, {view.snapshot.chainId}</Line>
        <Line good={sameBlock}>
          {block.state === 'known'
            ? `${sameBlock ? 'The same' : 'Another'} block hash`
            : 'The block is there; its hash here is not known'}
        </Line>
        <Line good={check.sameAnswer}>
          {check.sameAnswer ? 'The same answer, byte for byte' : 'Another answer'}
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
