'use client';

import { type SubmitEvent, useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/buttons/button';
import { SelectField } from '@/components/ui/fields/select-field';
import { TextField } from '@/components/ui/fields/text-field';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { deployedChains } from '@/lib/chain/rpc/deployments';
import { explainNode } from '@/lib/domain/figures/node-issue';
import { nodeUrlWords } from '@/lib/domain/figures/node-url';
import {
  type Adding,
  type NodeRow,
  type OwnNodeIssue,
  useOwnNodes,
} from '@/lib/hooks/settings/use-own-nodes';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';

/** The RPC nodes of a chain in the order in which they are used, and a form to add one's own. */
export function NodesPanel() {
  const { appChain } = useAccount();
  const [chosen, setChosen] = useState<number>();
  const chainId = chosen ?? appChain.id;
  return (
    <Panel aside={deployedChains.length > 1 ? undefined : appChain.name} title="RPC nodes">
      <p className="mb-4 text-muted text-sm">
        Every figure is read from these nodes, in this order. Yours come first; if one does not respond, the
        next one is used.
      </p>
      {deployedChains.length > 1 && (
        <SelectField
          label="Network"
          onChange={(value) => setChosen(Number(value))}
          options={deployedChains.map(({ id, name }) => ({ value: `${id}`, label: name }))}
          value={`${chainId}`}
        />
      )}
      <Nodes chainId={chainId} key={chainId} />
    </Panel>
  );
}

function Nodes({ chainId }: { chainId: number }) {
  const { rows, text, type, urlIssue, adding, add, remove } = useOwnNodes(chainId);
  const isAsking = adding.state === 'asking';
  const list = useRef<HTMLUListElement>(null);
  const [removed, setRemoved] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    add();
  };
  return (
    <>
      <ul
        aria-label="RPC nodes in use"
        className="divide-y divide-line border-line border-y outline-none"
        ref={list}
        tabIndex={-1}
      >
        {rows.map((row) => (
          <Node
            key={row.url}
            onRemove={() => {
              remove(row.url);
              setRemoved(`${row.host} removed`);
              // The button that had the focus disappears.
              list.current?.focus();
            }}
            row={row}
          />
        ))}
      </ul>
      <LiveRegion>{removed}</LiveRegion>
      <form className="mt-2" noValidate onSubmit={submit}>
        <TextField
          error={urlIssue && wordsOf(urlIssue)}
          hint="It is checked first: it must respond, serve this network and run the Treasury’s lens at its latest block."
          inputMode="url"
          label="Your RPC URL"
          mono
          onChange={type}
          placeholder="https://"
          readOnly={isAsking}
          value={text}
        />
        <div className="mt-3">
          <Button busy={isAsking} type="submit">
            {isAsking ? 'Checking…' : 'Check and add'}
          </Button>
        </div>
      </form>
      <Result adding={adding} />
    </>
  );
}

const wordsOf = (issue: OwnNodeIssue): string =>
  issue === 'known' ? 'You have already added this node.' : nodeUrlWords[issue];

function Node({ row: { host, url, isOwn, isAnswering }, onRemove }: { row: NodeRow; onRemove: () => void }) {
  return (
    <li className="flex min-h-16 flex-wrap content-center items-center gap-x-3 gap-y-1 py-1.5">
      <span
        className="min-w-0 grow basis-full font-mono text-sm wrap-anywhere sm:basis-40"
        title={isOwn ? url : undefined}
      >
        {host || <Skeleton width={16} />}
      </span>
      {/* Whether it is in use is known last, and moves nothing. */}
      <span className="flex min-h-6 items-center gap-x-3 max-sm:flex-row-reverse sm:min-w-36 sm:justify-end">
        {isAnswering && <Badge tone="success">In use</Badge>}
        {isOwn ? (
          <Button aria-label={`Remove ${host}`} onClick={onRemove} size="sm" variant="danger">
            Remove
          </Button>
        ) : (
          <span className="text-muted text-sm">Built in</span>
        )}
      </span>
    </li>
  );
}

/** What became of the node that was to be added; announced. */
function Result({ adding }: { adding: Adding }) {
  const format = useFormat();
  if (adding.state === 'added') {
    return (
      <div className="mt-4">
        <Notice announce title={`${adding.host} added`} tone="success">
          It responds, serves this network and is used first from now on.
        </Notice>
      </div>
    );
  }
  if (adding.state !== 'refused') return null;
  const { title, text, hint, tone } = explainNode(adding.issue, format.locale);
  return (
    <div className="mt-4">
      <Notice announce title={title} tone="warning">
        {text} {tone === 'danger' ? 'Try another RPC node.' : hint} {adding.host} was not added.
      </Notice>
    </div>
  );
}
