import type { Address, Snapshot, TierId } from '@/lib/domain/model/types';

/** The tiers whose prices can be changed together. Stablecoins fail one at a time. */
export const SHOCKED_TIERS = [2, 3, 4, 5] as const satisfies readonly TierId[];
type ShockedTier = (typeof SHOCKED_TIERS)[number];

/** What happens to the Treasury, at once. Whole percent: nothing here is an amount. */
export type Scenario = {
  /** How much the prices of each tier change. */
  changes: Readonly<Record<ShockedTier, number>>;
  /** A stablecoin that loses its peg. */
  failing: Address | undefined;
  /** What it is then worth, in percent of $1. */
  failingPrice: number;
  /** The part of the USDm in circulation that is redeemed. */
  leaving: number;
};

/** What can be entered, in percent. */
export const CHANGE = { min: -95, max: 100 } as const;
/** Below $0.10, feeds of stablecoins are out of the range they are listed with (contracts/deploy/configs). */
export const FAILING_PRICE = { min: 10, max: 99 } as const;
export const LEAVING = { min: 0, max: 100 } as const;

/** Nothing happens. */
export const NOTHING: Scenario = {
  changes: { 2: 0, 3: 0, 4: 0, 5: 0 },
  failing: undefined,
  failingPrice: 90,
  leaving: 0,
};

/** Whether anything happens. */
export const happens = ({ changes, failing, leaving }: Scenario): boolean =>
  failing !== undefined || leaving > 0 || SHOCKED_TIERS.some((tier) => changes[tier] !== 0);

type Preset = { name: string; scenario: Scenario };

const CORRECTION: Scenario['changes'] = { 2: -10, 3: -10, 4: -15, 5: -30 };
const CRASH: Scenario['changes'] = { 2: -50, 3: -60, 4: -70, 5: -80 };

/** Scenarios to begin with: plausible, and none of them a forecast. Without figures, only their names mean something. */
export function presetsFor(snapshot: Snapshot | undefined): Preset[] {
  const stables = snapshot?.assets.filter(({ tier }) => tier === 1) ?? [];
  const largest = stables.toSorted((a, b) => (a.value < b.value ? 1 : -1))[0];
  return [
    { name: 'Correction', scenario: { ...NOTHING, changes: CORRECTION } },
    { name: 'Crypto crash', scenario: { ...NOTHING, changes: CRASH } },
    { name: 'XMS collapse', scenario: { ...NOTHING, changes: { ...NOTHING.changes, 5: -95 } } },
    { name: 'Stablecoin depeg', scenario: { ...NOTHING, failing: largest?.token, failingPrice: 88 } },
    { name: 'Run on USDm', scenario: { ...NOTHING, leaving: 50 } },
    { name: 'Correction and run', scenario: { ...NOTHING, changes: CORRECTION, leaving: 50 } },
  ];
}

/** Whether two scenarios are the same. */
export const isSame = (a: Scenario, b: Scenario): boolean =>
  SHOCKED_TIERS.every((tier) => a.changes[tier] === b.changes[tier]) &&
  a.failing === b.failing &&
  (a.failing === undefined || a.failingPrice === b.failingPrice) &&
  a.leaving === b.leaving;
