/** The parts of the page in their order: id of the anchor, name in the contents, heading. */
export const SECTIONS = [
  { id: 'usdm', short: 'USDm', title: 'What USDm is' },
  { id: 'minting', short: 'Minting', title: 'How minting works' },
  { id: 'redeeming', short: 'Redeeming', title: 'How redeeming works' },
  { id: 'backing', short: 'Backing', title: 'What backs it' },
  { id: 'mintage', short: 'Supply', title: 'How much USDm may exist' },
  { id: 'prices', short: 'Prices', title: 'Prices, and what their lag can cost' },
  { id: 'uses', short: 'Uses', title: 'What the Treasury does with its assets' },
  { id: 'promise', short: '1:1', title: 'What 1:1 promises, and what it does not' },
  { id: 'roles', short: 'Roles', title: 'Who may do what' },
  { id: 'risks', short: 'Risks', title: 'What can go wrong' },
  { id: 'questions', short: 'Questions', title: 'Questions' },
  { id: 'glossary', short: 'Glossary', title: 'Glossary' },
  { id: 'check', short: 'Check it yourself', title: 'Check it yourself' },
] as const;

/** Anchor of a part. */
export type SectionId = (typeof SECTIONS)[number]['id'];
