/** The sections of the page in order: anchor, name in the contents, heading. */
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

/** Anchor of a section. */
export type SectionId = (typeof SECTIONS)[number]['id'];
