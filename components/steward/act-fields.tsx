'use client';

import { SelectField } from '@/components/ui/fields/select-field';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { DelegateFields, ParamField } from './governor-fields';
import { GrantFields } from './grant-fields';
import { DoorsField } from './limits-field';
import { ProposalField } from './proposal-field';
import { StewardText } from './steward-text';
import { SumField } from './sum-field';

/** What an act needs beside its target. */
export function ActFields({ steward }: { steward: Steward }) {
  switch (steward.form.act) {
    case 'lend':
    case 'entrust':
    case 'pair':
    case 'recall':
      return <SumField steward={steward} />;
    case 'grant':
      return <GrantFields steward={steward} />;
    case 'vote':
      return <VoteFields steward={steward} />;
    case 'pause':
    case 'reopen':
      return <DoorsField steward={steward} />;
    case 'delegate':
      return <DelegateFields steward={steward} />;
    case 'params':
      return <ParamField steward={steward} />;
    case 'harvest':
      return (
        <p className="text-muted text-sm">
          Takes all that was earned by the time it is signed, and leaves what was put in.
        </p>
      );
    case 'revoke':
      return (
        <p className="text-muted text-sm">
          What has vested stays the recipient’s; no more vests, and the rest comes back.
        </p>
      );
  }
}

function VoteFields({ steward }: { steward: Steward }) {
  const { form, change } = steward;
  return (
    <>
      <ProposalField steward={steward} />
      <StewardText
        field="proposal"
        hint="As the Governor numbers it."
        inputMode="numeric"
        label="Number of the proposal"
        mono
        steward={steward}
      />
      <SelectField
        label="Vote"
        onChange={(support) => change({ support })}
        options={[
          { value: 'for', label: 'For' },
          { value: 'against', label: 'Against' },
          { value: 'abstain', label: 'Abstain' },
        ]}
        value={form.support}
      />
      <StewardText field="reason" hint="Public, kept on the chain." label="Reason" steward={steward} />
    </>
  );
}
