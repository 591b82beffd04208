import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageMetadata } from '@/components/layout/page-metadata';
import { AssetsPanel } from '@/components/treasury/assets-panel';
import { BalanceSheet } from '@/components/treasury/balance-sheet';
import { HistoryTab } from '@/components/treasury/history/history-tab';
import { LimitsPanel } from '@/components/treasury/limits-panel';
import { SupplyCapPanel } from '@/components/treasury/supply-cap-panel';

/** The tabs after the first one, by their part of the address. */
const TABS: Record<string, { title: string; panels: ReactNode }> = {
  assets: { title: 'Treasury assets', panels: <AssetsPanel /> },
  limits: { title: 'Treasury limits', panels: <LimitsPanel /> },
  supply: {
    title: 'USDm supply',
    panels: (
      <>
        <BalanceSheet />
        <SupplyCapPanel />
      </>
    ),
  },
  history: { title: 'Treasury history', panels: <HistoryTab /> },
};

type Props = { params: Promise<{ tab: string }> };

export const dynamicParams = false;

export const generateStaticParams = () => Object.keys(TABS).map((tab) => ({ tab }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tab } = await params;
  return pageMetadata('treasury', { path: `/treasury/${tab}/`, title: TABS[tab]?.title });
}

export default async function TabPage({ params }: Props) {
  return TABS[(await params).tab]?.panels;
}
