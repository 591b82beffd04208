'use client';

import type { SubmitEvent } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { TextField } from '@/components/ui/fields/text-field';
import { nodeUrlWords } from '@/lib/domain/figures/node-url';
import { useNodeCheck } from '@/lib/hooks/verify/use-node-check';
import type { BlockState, ProvenView } from '@/lib/hooks/verify/use-verification';
import { CheckResult } from './check-result';
import { Section } from './section';

/** Reads the same again through a node of the visitor's choice. Nobody is contacted before the button is pressed. */
export function NodeCheckForm({ view, block }: { view: ProvenView; block: BlockState }) {
  const { text, type, urlIssue, check, run } = useNodeCheck(view);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    run();
  };
  return (
    <Section
      lead="Reads the same call at the same block through another node and compares every byte. The node is contacted when you press the button, and not before."
      title="Check on another node"
    >
      <form noValidate onSubmit={submit}>
        <TextField
          error={urlIssue && nodeUrlWords[urlIssue]}
          inputMode="url"
          label="Address of the node"
          mono
          onChange={type}
          placeholder="https://"
          value={text}
        />
        <div className="mt-2 mb-4">
          <Button busy={check.state === 'asking'} type="submit">
            {check.state === 'asking' ? 'Asking the node' : 'Check on this node'}
          </Button>
        </div>
      </form>
      <CheckResult block={block} check={check} view={view} />
    </Section>
  );
}
