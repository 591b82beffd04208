'use client';

import { type ReactNode, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/buttons/button';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Panel } from '@/components/ui/panel';
import { assetBy, sameAddress, shortAddress } from '@/lib/domain/model/address';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import type { OrderScreen } from '@/lib/domain/orders/intent';
import type { Kept, OpenOrder } from '@/lib/domain/orders/open-order';
import { orderTitle, viewOrder } from '@/lib/domain/orders/order-view';
import { useOrders } from '@/lib/hooks/orders/use-orders';
import { useUsualWait } from '@/lib/hooks/orders/use-usual-wait';
import { useSigning } from '@/lib/hooks/trade/use-signing';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
import { useDates } from '@/lib/hooks/use-date';
import { useFlow } from '@/lib/hooks/use-flow';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

/** The open orders of the account, and what failed payments left for it. Nothing without any. */
export function OpenOrders({ screen }: { screen: OrderScreen }) {
  const found = useOrders();
  const { snapshot } = useTreasury();
  const closed = useClosed(found?.orders, snapshot?.account);
  // The activity itself tells more.
  const shownClosed = screen === 'activity' ? [] : closed;
  if (!found || !snapshot || found.orders.length + found.kept.length + shownClosed.length === 0) return null;
  return (
    <Panel title="Your orders">
      <ul className="-mb-4 divide-y divide-line">
        {shownClosed.map((order) => (
          <ClosedRow key={`${order.id}`} order={order} snapshot={snapshot} />
        ))}
        {found.orders.map((order) => (
          <OrderRow key={`${order.id}`} order={order} screen={screen} snapshot={snapshot} />
        ))}
        {found.kept.map((kept) => (
          <KeptRow kept={kept} key={kept.token} screen={screen} snapshot={snapshot} />
        ))}
      </ul>
    </Panel>
  );
}

/** Orders of the account that were open on this page and no longer are, unless a transaction shown here was about them. */
function useClosed(orders: readonly OpenOrder[] | undefined, account: Address | undefined): OpenOrder[] {
  const { flow } = useFlow();
  const [seen, setSeen] = useState<readonly OpenOrder[]>([]);
  if (!orders) return [];
  const isOpen = ({ id }: OpenOrder) => orders.some((order) => order.id === id);
  const shown = flow && 'order' in flow.intent ? flow.intent.order.id : undefined;
  const kept = seen.filter((order) => order.id !== shown || isOpen(order));
  const fresh = orders.filter(({ id }) => kept.every((order) => order.id !== id));
  if (fresh.length > 0 || kept.length < seen.length) setSeen([...kept, ...fresh]);
  return kept.filter((order) => order.owner === account && !isOpen(order));
}

function ClosedRow({ order, snapshot }: Pick<RowProps, 'snapshot'> & { order: OpenOrder }) {
  const format = useFormat();
  return (
    <Row
      badge={<Badge tone="neutral">Closed</Badge>}
      button={<ButtonLink href="/activity?kind=order">View activity</ButtonLink>}
      text="It has been settled or refunded. Activity shows the price, the result and what was returned."
      title={orderTitle(order, assetBy(snapshot, order.asset), format)}
    />
  );
}

type RowProps = { screen: OrderScreen; snapshot: Snapshot };

function OrderRow({ order, screen, snapshot }: RowProps & { order: OpenOrder }) {
  const asset = assetBy(snapshot, order.asset);
  const wait = useUsualWait(asset);
  const format = useFormat();
  const { moment } = useDates();
  const { appChain } = useAccount();
  const orders = useDeployment()?.orders;
  const signing = useSigning();
  const { stage } = order;
  const { timestamp: now } = snapshot;
  const view = viewOrder(order, asset, { wait, now, coin: appChain.symbol, format, moment });
  const act = () => {
    if (!orders || !view.action || stage.name === 'waiting') return;
    const { id, minting, amount, coin } = order;
    const kind = view.action.name === 'settle' ? 'settle-order' : 'refund-order';
    const terms = { id, asset: order.asset, minting, amount, coin };
    signing.start({ kind, orders, order: terms, round: stage.round, screen });
  };
  return (
    <Row
      badge={<Badge tone={view.tone}>{view.stage}</Badge>}
      button={
        view.action && (
          <Button
            aria-label={`${view.action.label}: ${view.title}`}
            off={signing.why !== undefined}
            onClick={act}
          >
            {view.action.label}
          </Button>
        )
      }
      off={view.action && signing.why}
      text={view.text}
      title={view.title}
    />
  );
}

function KeptRow({ kept: { token, amount }, screen, snapshot }: RowProps & { kept: Kept }) {
  const format = useFormat();
  const { address } = useAccount();
  const orders = useDeployment()?.orders;
  const signing = useSigning();
  const asset = assetBy(snapshot, token);
  const isUsdm = sameAddress(token, snapshot.usdm);
  const quantity = asset ? inAsset(asset, amount) : isUsdm ? inUsdm(amount) : undefined;
  const what = quantity ? format.quantity(quantity) : shortAddress(token);
  const withdraw = () => {
    if (!orders || !address) return;
    signing.start({ kind: 'withdraw-kept', orders, token, receiver: address, screen });
  };
  return (
    <Row
      badge={<Badge tone="warning">Payment failed</Badge>}
      button={
        <Button aria-label={`Withdraw ${what}`} off={signing.why !== undefined} onClick={withdraw}>
          Withdraw
        </Button>
      }
      off={signing.why}
      text="The token or the recipient rejected a payment of an order. The contract keeps it for you."
      title={`${what} kept for you`}
    />
  );
}

type Part = {
  title: string;
  badge: ReactNode;
  text: string;
  button: ReactNode;
  /** Why the button is off. */
  off?: string | undefined;
};

function Row({ title, badge, text, button, off }: Part) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0">
      <div className="min-w-0 max-w-prose grow basis-72">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="font-semibold wrap-anywhere">{title}</h3>
          {badge}
        </div>
        <p className="mt-1 text-muted text-sm wrap-anywhere">{text}</p>
        {off && <p className="mt-1 text-sm">{off}</p>}
      </div>
      {button}
    </li>
  );
}
