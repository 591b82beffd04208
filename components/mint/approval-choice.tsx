import { Disclosure } from '@/components/ui/disclosure';
import { late } from '@/components/ui/late';
import type { ApprovalChoiceProps } from './approval-options';

const ApprovalOptions = late(async () => (await import('./approval-options')).ApprovalOptions);

/** The approval amount: what this mint needs, unless the user chooses more. */
export function ApprovalChoice(props: ApprovalChoiceProps) {
  const { approval, view } = props;
  const needed = !view || view.steps.length > 1 || view.steps[0] === 'batch';
  return (
    <Disclosure aside={needed ? ASIDE[approval] : 'Already approved'} late summary="Approval">
      <ApprovalOptions {...props} />
    </Disclosure>
  );
}

const ASIDE: Record<ApprovalChoiceProps['approval'], string> = {
  exact: 'This amount only',
  unlimited: 'Unlimited, until revoked',
};
