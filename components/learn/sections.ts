import { BASE_PATH } from '@/lib/domain/model/link';

/** The pages in order: part of the address, name in the contents, heading. */
export const SECTIONS = [
  { id: 'usdm', short: 'USDm', title: 'What USDm is' },
  { id: 'minting', short: 'Minting', title: 'How minting works' },
  { id: 'redeeming', short: 'Redeeming', title: 'How redeeming works' },
  { id: 'backing', short: 'Backing', title: 'What backs USDm' },
  { id: 'mintage', short: 'Supply', title: 'How supply is limited' },
  { id: 'prices', short: 'Prices', title: 'Prices and stale-price risk' },
  { id: 'uses', short: 'Allocation', title: 'How the reserves are used' },
  { id: 'promise', short: '1:1', title: 'What 1:1 guarantees, and what it does not' },
  { id: 'roles', short: 'Roles', title: 'Roles and permissions' },
  { id: 'risks', short: 'Risks', title: 'What can go wrong' },
  { id: 'questions', short: 'Questions', title: 'Questions' },
  { id: 'glossary', short: 'Glossary', title: 'Glossary' },
  { id: 'check', short: 'Check it yourself', title: 'Check it yourself' },
] as const;

/** Part of a section's address. */
export type SectionId = (typeof SECTIONS)[number]['id'];

/** The section at `/learn` itself. */
export const FIRST_SECTION: SectionId = 'usdm';

/** Anchor of the table of contract constants, and the section that it is in. */
export const FIXED_ID = 'fixed';
export const FIXED_PAGE: SectionId = 'check';

export const hrefOf = (id: SectionId): string => (id === FIRST_SECTION ? '/learn' : `/learn/${id}`);

/** A place on a page. Not for `Link`, which would not highlight it. */
export const anchorOn = (id: SectionId, anchor: string): string => `${BASE_PATH}${hrefOf(id)}/#${anchor}`;

export const isSection = (text: string): text is SectionId => SECTIONS.some(({ id }) => id === text);

/** @throws if there is no such section: the build makes a page for each */
export function sectionOf(text: string): (typeof SECTIONS)[number] {
  const found = SECTIONS.find(({ id }) => id === text);
  if (!found) throw new Error(`There is no section ${text}`);
  return found;
}
