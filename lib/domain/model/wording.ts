import type { IssueName, IssueOf, Quantity } from './issues';

/** `neutral`: nothing is wrong. `danger`: money may be at stake. */
export type IssueTone = 'neutral' | 'info' | 'warning' | 'danger';

/** A title, the reason, and what to do. */
export type Words = { title: string; text: string; hint: string; tone: IssueTone };

/** Writes the figures of an issue. */
export type Say = {
  amount: (quantity: Quantity) => string;
  /** To the last digit: for an amount that the user has to type. */
  exact: (quantity: Quantity) => string;
  usd: (value: bigint) => string;
  price: (price: bigint) => string;
  percent: (bps: bigint) => string;
  span: (seconds: bigint) => string;
  ago: (seconds: bigint) => string;
  wait: (seconds: bigint) => string;
};

/** Words for the issues of some names. */
export type WordsFor<Name extends IssueName> = { [N in Name]: (issue: IssueOf<N>, say: Say) => Words };
