'use client';

import type { SubmitEvent } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { TextField } from '@/components/ui/fields/text-field';
import { nodeUrlWords } from '@/lib/domain/figures/node-url';
import { useNodeCheck } from '@/lib/hooks/verify/use-node-check';
import type { BlockState, ProvenView } from '@/lib/hooks/verify/use-verification';
import { CheckResult } from './check-result';
import { Section } from './section';

/** Repeats the call on a node of the visitor’s choice. No node is contacted until the button is pressed. */
export function NodeCheckForm({ view, block }: { view: ProvenView; block: BlockState }) {
  const { text, type, urlIssue, check, run } = useNodeCheck(view);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    run();
  };
  return (
    <Section
      lead="Repeats the call at the same block on another RPC node and compares the responses. The node is contacted only when you press the button."
      title="Check with another node"
    >
      <form noValidate onSubmit={submit}>
        <TextField
          error={urlIssue && nodeUrlWords[urlIssue]}
          inputMode="url"
          label="RPC URL"
          mono
          onChange={type}
          placeholder="https://"
          value={text}
        />
        <div className="mt-2 mb-4">
          <Button busy={check.state === 'asking'} type="submit">
            {check.state === 'asking' ? 'Checking…' : 'Check'}
          </Button>
        </div>
      </form>
      <CheckResult block={block} check={check} view={view} />
    </Section>
  );
}
