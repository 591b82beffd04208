import { late } from '@/components/ui/late';
import { isOrderable } from '@/lib/domain/limits/beyond-hourly';
import type { Limit } from '@/lib/domain/model/types';
import type { WayOptionsProps } from './way-options';

/** Orders at the next price: their code is fetched when a limit or an account first asks for it. */

const parts = async () => (await import('./parts')).parts;

const WayOptions = late(
  async () => (await parts()).WayOptions,
  () => <div className="h-52 sm:h-36" />,
);

export const OrderReview = late(
  async () => (await parts()).OrderReview,
  () => <div className="h-136 sm:h-106" />,
);

export const OpenOrders = late(async () => (await parts()).OpenOrders);

type WayChoiceProps = WayOptionsProps & {
  binding: Limit;
  /** The limit is that of an account, which has more. */
  personal: boolean;
  amountIssue: { name: string } | undefined;
};

/** Now or at the next price, where the hourly limit makes a difference to the account or to what was typed. */
export function WayChoice(props: WayChoiceProps) {
  const { isOrder, asset, binding, personal, amountIssue } = props;
  const isLimited = amountIssue?.name === 'flow-limit' || (personal && binding === 'flow-limit');
  return (isOrder || (isLimited && isOrderable(asset))) && <WayOptions {...props} />;
}
