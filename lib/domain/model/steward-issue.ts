/** The actions of the steward, the guardian and the governor, by name. */
export type ActionKind =
  | 'lend'
  | 'entrust'
  | 'pair'
  | 'recall'
  | 'harvest'
  | 'vote'
  | 'grant'
  | 'revoke'
  | 'pause'
  | 'reopen'
  | 'stop-steward'
  | 'resume-steward'
  | 'stop-grant'
  | 'resume-grant'
  | 'grants-budget'
  | 'delegate'
  | 'params';

/** What is signed: an action itself, or one of the calls that schedule, execute or cancel a change by the governor. */
export type Signed = ActionKind | 'schedule' | 'execute' | 'cancel';

/** The name and arguments of a revert; the name is a selector if none of our contracts defines the error. */
export type RefusedAction = { name: string | undefined; args: readonly unknown[] };

/** The parts of an action that explain its refusal: its kind, and how to write amounts of its asset. */
export type Refused = { kind: Signed; asset?: { decimals: number; symbol: string } | undefined };
