import type { ReactNode } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Notice } from '@/components/ui/notice';

type ClosedNoticeProps<Other> = {
  words: { title: string; text: string; hint: string };
  /** Assets that are open now. */
  alternatives: readonly Other[];
  onChoose: (other: Other) => void;
  /** Another screen that can help. */
  link?: { href: string; label: string };
  /** Other things to do. */
  children?: ReactNode;
};

/** Why minting or redemption is closed for an asset, and which assets are open. */
export function ClosedNotice<Other extends { token: string; symbol: string }>({
  words,
  alternatives,
  onChoose,
  link,
  children,
}: ClosedNoticeProps<Other>) {
  return (
    <Notice title={words.title} tone="warning">
      {words.text} {words.hint}
      <span className="mt-3 flex flex-wrap gap-2">
        {children}
        {alternatives.map((other) => (
          <Button key={`${other.token} ${other.symbol}`} onClick={() => onChoose(other)} size="sm">
            Use {other.symbol}
          </Button>
        ))}
        {link && (
          <ButtonLink href={link.href} size="sm">
            {link.label}
          </ButtonLink>
        )}
      </span>
    </Notice>
  );
}
