import { Disclosure } from '@/components/ui/disclosure';
import { late } from '@/components/ui/late';
import type { ApprovalChoiceProps } from './approval-options';

const ApprovalOptions = late(async () => (await import('./approval-options')).ApprovalOptions);

/** How much of the asset the Treasury may take: what this mint needs, unless the user wants more. */
export function ApprovalChoice(props: ApprovalChoiceProps) {
  const { approval, view } = props;
  const needed = !view || view.steps.length > 1 || view.steps[0] === 'batch';
  return (
    <Disclosure aside={needed ? ASIDE[approval] : 'Already given'} late summary="Approval">
      <ApprovalOptions {...props} />
    </Disclosure>
  );
}

const ASIDE: Record<ApprovalChoiceProps['approval'], string> = {
  exact: 'This amount only',
  unlimited: 'Any amount, until revoked',
};
