'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import { indexAfterKey } from './option-keys';

/** One option. A disabled option stays readable and reachable, so that its `note` can say why. */
export type Option = {
  value: string;
  /** The name; typing its first letter moves to it. */
  label: string;
  /** Left of the name: a `TokenIcon`. */
  icon?: ReactNode;
  /** Second line: the asset's full name. */
  note?: ReactNode;
  /** Right: the figure the list is ranked by. */
  figure?: ReactNode;
  /** Below the figure. */
  figureNote?: ReactNode;
  disabled?: boolean;
};

type OptionListProps = {
  label: string;
  options: Option[];
  value: string | undefined;
  onChange: (value: string) => void;
};

/** A listbox: arrows, Home, End and first letters move; Enter, Space or a tap choose. */
export function OptionList({ label, options, value, onChange }: OptionListProps) {
  const id = useId();
  const chosen = options.findIndex((option) => option.value === value);
  const [active, setActive] = useState(Math.max(0, chosen));
  const listRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    listRef.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (option: Option | undefined) => {
    if (option && !option.disabled) onChange(option.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(options[active]);
      return;
    }
    const next = indexAfterKey(event.key, active, options);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
  };

  return (
    <div
      aria-activedescendant={`${id}-${active}`}
      aria-label={label}
      className="group -mx-2 outline-none"
      onKeyDown={onKeyDown}
      ref={listRef}
      role="listbox"
      tabIndex={0}
    >
      {options.map((option, index) => (
        <OptionRow
          active={index === active}
          chosen={index === chosen}
          id={`${id}-${index}`}
          key={option.value}
          onChoose={() => {
            setActive(index);
            choose(option);
          }}
          option={option}
        />
      ))}
    </div>
  );
}

type OptionRowProps = { option: Option; id: string; active: boolean; chosen: boolean; onChoose: () => void };

function OptionRow({ option, id, active, chosen, onChoose }: OptionRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the focus and the keys
    <div
      aria-disabled={option.disabled || undefined}
      aria-selected={chosen}
      className={cx(
        'flex min-h-15 items-center gap-3 rounded px-2 py-2 hover:bg-track',
        option.disabled ? 'cursor-not-allowed text-muted' : 'cursor-pointer',
        active &&
          'group-focus-visible:outline-2 group-focus-visible:outline-ink group-focus-visible:-outline-offset-2',
        chosen && 'bg-accent-soft hover:bg-accent-soft',
      )}
      id={id}
      onClick={onChoose}
      role="option"
    >
      {option.icon}
      <span className="min-w-0 grow">
        <span className="flex flex-wrap justify-between gap-x-3">
          <span className="min-w-0 font-semibold wrap-anywhere">{option.label}</span>
          <span className="ms-auto min-w-0 text-end font-medium wrap-anywhere">{option.figure}</span>
        </span>
        <span className="flex flex-wrap justify-between gap-x-3 text-muted text-sm">
          <span className="line-clamp-3 min-w-0 wrap-anywhere">{option.note}</span>
          <span className="ms-auto min-w-0 text-end wrap-anywhere">{option.figureNote}</span>
        </span>
      </span>
      <Icon className={chosen ? 'text-accent-ink' : 'invisible'} name="check" />
    </div>
  );
}
