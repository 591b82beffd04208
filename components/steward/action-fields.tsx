'use client';

import { SelectField } from '@/components/ui/fields/select-field';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { DelegateFields, ParamField } from './governor-fields';
import { GrantFields } from './grant-fields';
import { SidesField } from './limits-field';
import { ProposalField } from './proposal-field';
import { StewardText } from './steward-text';
import { SumField } from './sum-field';

/** The fields of an action besides its target. */
export function ActionFields({ steward }: { steward: Steward }) {
  switch (steward.form.action) {
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
      return <SidesField steward={steward} />;
    case 'delegate':
      return <DelegateFields steward={steward} />;
    case 'params':
    case 'grants-budget':
      return <ParamField steward={steward} />;
    case 'harvest':
      return (
        <p className="text-muted text-sm">
          Withdraws all yield earned when the transaction executes and leaves the principal.
        </p>
      );
    case 'stop-steward':
      return (
        <p className="text-muted text-sm">
          Takes effect at once. Minting, redemption and pro-rata redemption stay open. Only the governor can
          resume the steward.
        </p>
      );
    case 'resume-steward':
      return <p className="text-muted text-sm">The steward can move assets and make grants again.</p>;
    case 'stop-grant':
      return (
        <p className="text-muted text-sm">
          Nothing can be claimed from it until the governor resumes it. It keeps vesting meanwhile and can be
          revoked.
        </p>
      );
    case 'resume-grant':
      return <p className="text-muted text-sm">The recipient can claim what has vested.</p>;
    case 'revoke':
      return (
        <p className="text-muted text-sm">
          Vested funds stay with the recipient. Vesting stops and the remainder returns to the Treasury.
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
        hint="As assigned by the Governor."
        inputMode="numeric"
        label="Proposal ID"
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
      <StewardText field="reason" hint="Public and permanent on chain." label="Reason" steward={steward} />
    </>
  );
}
