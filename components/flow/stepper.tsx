import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon, type IconName } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';

/**
 * The state of a transaction step: not started, being prepared, requested from the wallet, possibly sent, sent to the
 * chain, completed, or ended without effect.
 */
export type StepState = 'todo' | 'active' | 'wallet' | 'unclear' | 'pending' | 'done' | 'failed';

/** One step: what it does, and its current status. */
export type StepperStep = {
  key: string;
  title: string;
  state: StepState;
  /** Replaces the default text of the state ("Cancelled in your wallet"). */
  detail?: ReactNode;
  /** An explorer link, or a retry button. */
  aside?: ReactNode;
};

const FACE: Record<StepState, { words: string; ring: string; icon?: IconName; spin?: boolean }> = {
  todo: { words: '', ring: 'border-control text-muted' },
  active: { words: 'Next', ring: 'border-accent-ink text-accent-ink' },
  wallet: { words: 'Confirm in your wallet', ring: 'border-accent-ink text-accent-ink', icon: 'wallet' },
  unclear: { words: 'Checking the chain', ring: 'border-accent-ink text-accent-ink', spin: true },
  pending: { words: 'Pending confirmation', ring: 'border-accent-ink text-accent-ink', spin: true },
  done: { words: 'Done', ring: 'border-success bg-success-soft text-success', icon: 'check' },
  failed: { words: 'Not completed', ring: 'border-danger bg-danger-soft text-danger', icon: 'cross' },
};

const CURRENT: readonly StepState[] = ['active', 'wallet', 'unclear', 'pending'];

/** The steps of one transaction, all known from the start; the icon of its state replaces the number of a step. */
export function Stepper({ label, steps }: { label: string; steps: StepperStep[] }) {
  return (
    <ol aria-label={label} className="min-w-0">
      {steps.map((step, index) => (
        <StepRow key={step.key} last={index === steps.length - 1} number={index + 1} step={step} />
      ))}
    </ol>
  );
}

function StepRow({ step, number, last }: { step: StepperStep; number: number; last: boolean }) {
  const face = FACE[step.state];
  const current = CURRENT.includes(step.state);
  return (
    <li aria-current={current ? 'step' : undefined} className={cx('flex gap-3', !last && 'min-h-16')}>
      <div aria-hidden="true" className="flex flex-col items-center">
        <span
          className={cx(
            'grid size-8 shrink-0 place-items-center rounded-full border-2 font-semibold text-sm',
            face.ring,
          )}
        >
          {face.spin && <Spinner />}
          {face.icon && <Icon name={face.icon} size={18} />}
          {!face.spin && !face.icon && number}
        </span>
        {!last && <span className={cx('w-0.5 grow', step.state === 'done' ? 'bg-success' : 'bg-line')} />}
      </div>
      <div className={cx('flex min-w-0 grow flex-wrap items-start justify-between gap-x-4', !last && 'pb-4')}>
        <div className="min-w-0">
          <p
            className={cx(
              'pt-1 wrap-anywhere',
              current ? 'font-semibold' : 'font-medium',
              step.state === 'todo' && 'text-muted',
            )}
          >
            {step.title}
          </p>
          <p
            className={cx(
              'min-h-5 text-sm leading-5 wrap-anywhere',
              step.state === 'failed' ? 'text-danger' : 'text-muted',
            )}
          >
            {step.detail ?? face.words}
          </p>
        </div>
        {step.aside && <div className="pt-1 text-sm">{step.aside}</div>}
      </div>
    </li>
  );
}
