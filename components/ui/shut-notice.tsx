import type { ReactNode } from 'react';
import { Button } from './button';
import { ButtonLink } from './button-link';
import { Notice } from './notice';

type ShutNoticeProps = {
  words: { title: string; text: string; hint: string };
  /** Assets that are open now. */
  alternatives: readonly { token: string; symbol: string }[];
  onChoose: (token: string) => void;
  /** Another screen that can help. */
  link?: { href: string; label: string };
  /** Other ways on. */
  children?: ReactNode;
};

/** A door that is shut: which, why, and the doors that are open. */
export function ShutNotice({ words, alternatives, onChoose, link, children }: ShutNoticeProps) {
  return (
    <Notice title={words.title} tone="warning">
      {words.text} {words.hint}
      <span className="mt-3 flex flex-wrap gap-2">
        {children}
        {alternatives.map(({ token, symbol }) => (
          <Button key={token} onClick={() => onChoose(token)} size="sm">
            Use {symbol}
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
