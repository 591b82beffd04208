import type { Metadata } from 'next';
import { pageMetadata } from '@/components/layout/page-metadata';
import { LearnPage } from '@/components/learn/learn-page';
import { FIRST_SECTION, hrefOf, SECTIONS, sectionOf } from '@/components/learn/sections';

type Props = { params: Promise<{ section: string }> };

export const dynamicParams = false;

export const generateStaticParams = () =>
  SECTIONS.filter(({ id }) => id !== FIRST_SECTION).map(({ id }) => ({ section: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, title } = sectionOf((await params).section);
  return pageMetadata('learn', { path: `${hrefOf(id)}/`, title });
}

export default async function LearnSectionPage({ params }: Props) {
  return <LearnPage id={sectionOf((await params).section).id} />;
}
