import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { Button } from './button';

type VerifyButtonProps = {
  /** What is verified: the heading next to the button. */
  title: string;
  state: 'idle' | 'loading' | 'failed';
  onClick: () => void;
};

/** Next to the heading of figures: shows where they come from. Its properties come from `useVerify`. */
export function VerifyButton({ title, state, onClick }: VerifyButtonProps) {
  return (
    <Button
      className="translate-x-3 whitespace-nowrap *:wrap-normal print:hidden"
      busy={state === 'loading'}
      icon="verify"
      onClick={onClick}
      size="sm"
      variant="quiet"
    >
      {state === 'failed' ? 'Could not be loaded. Try again' : 'Verify'}
      <VisuallyHidden> {title}</VisuallyHidden>
    </Button>
  );
}
