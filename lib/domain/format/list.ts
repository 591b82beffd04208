/** Sentences are English in every locale, so their lists are too. British: no comma before the last "and". */
const LANGUAGE = 'en-GB';

const listOf = (type: 'conjunction' | 'disjunction') => {
  const format = new Intl.ListFormat(LANGUAGE, { type });
  return (items: readonly string[]): string => format.format(items);
};

/** `a, b and c` */
export const listAnd = listOf('conjunction');

/** `a, b or c` */
export const listOr = listOf('disjunction');
