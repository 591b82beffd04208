'use client';

import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { TextField } from '@/components/ui/fields/text-field';
import { plainAmount } from '@/lib/domain/format/format';
import type { Asset } from '@/lib/domain/model/types';
import {
  ANY_PRICE,
  DEFAULT_BPS,
  type OrderLimits as Limits,
  orderWaits,
  parseTolerance,
  waitOf,
} from '@/lib/domain/orders/order-limits';
import { waitWords } from '@/lib/domain/orders/usual-wait';
import { useFormat } from '@/lib/hooks/use-format';

type OrderLimitsProps = {
  limits: Limits;
  asset: Asset;
  /** What goes into escrow, in words. */
  escrow: string;
  onChange: (limits: Limits) => void;
};

const CHOICES = [ANY_PRICE, 100n, DEFAULT_BPS] as const;
const OWN = 'own';

/** What the order accepts at least, and how long it waits, like slippage tolerance and deadline of a mint. */
export function OrderLimits(props: OrderLimitsProps) {
  const { limits, asset } = props;
  const format = useFormat();
  const { orderBps = DEFAULT_BPS } = limits;
  const wait = wordsOf(waitOf(limits, asset));
  return (
    <Disclosure
      aside={`${orderBps === null ? 'Own' : orderBps === ANY_PRICE ? 'Any price' : `${format.setting(orderBps)} below`}, ${wait}`}
      summary="Minimum and deadline"
    >
      <div className="grid gap-4">
        <Tolerance {...props} />
        <Wait {...props} />
      </div>
    </Disclosure>
  );
}

function Tolerance({ limits: { orderBps = DEFAULT_BPS }, escrow, onChange }: OrderLimitsProps) {
  const format = useFormat();
  /** The typed percentage; undefined while one of the choices applies. */
  const [own, setOwn] = useState<string>();
  const chosen = own === undefined ? CHOICES.find((bps) => bps === orderBps) : undefined;
  const type = (text: string) => {
    setOwn(text);
    onChange({ orderBps: parseTolerance(text) });
  };
  return (
    <div>
      <p className="mb-1.5 text-muted text-sm">
        How far the result can fall below the current price. Below this, all of {escrow} is returned.
      </p>
      <SegmentedControl
        label="Minimum received"
        onChange={(value) => {
          if (value === OWN)
            return type(orderBps === null || orderBps === ANY_PRICE ? '10' : plainAmount(orderBps, 2));
          setOwn(undefined);
          onChange({ orderBps: BigInt(value) });
        }}
        options={[
          ...CHOICES.map((bps) => ({
            value: `${bps}`,
            label: bps === ANY_PRICE ? 'Any price' : `${format.setting(bps)} below`,
          })),
          { value: OWN, label: 'Own' },
        ]}
        value={chosen === undefined ? OWN : `${chosen}`}
      />
      {chosen === undefined && (
        <div className="mt-3">
          <TextField
            error={
              orderBps === null && 'Enter a percentage above 0 and below 100, with at most two decimals.'
            }
            inputMode="decimal"
            label="Below the current price by"
            onChange={type}
            trailing="%"
            value={own ?? plainAmount(orderBps ?? 0n, 2)}
          />
        </div>
      )}
    </div>
  );
}

function Wait({ limits, asset, escrow, onChange }: OrderLimitsProps) {
  const waits = orderWaits(asset);
  return (
    <div>
      <p className="mb-1.5 text-muted text-sm">
        If the feed reports no price by then, {escrow} can be refunded. The shortest wait is set by the feed.
      </p>
      <SegmentedControl
        label="Order deadline"
        onChange={(value) => onChange({ orderWait: Number(value) })}
        options={waits.map((wait) => ({ value: `${wait}`, label: wordsOf(wait) }))}
        value={`${waitOf(limits, asset)}`}
      />
    </div>
  );
}

const DAY = 86_400;

const wordsOf = (seconds: number): string =>
  seconds % DAY === 0 ? `${seconds / DAY} days` : waitWords(BigInt(seconds));

/** Basis points as they are typed: 250 is 2.5. */
