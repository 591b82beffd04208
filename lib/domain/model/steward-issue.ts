/** What the steward, the guardian or the governor does, by name. */
export type ActKind =
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
  | 'delegate'
  | 'params';

/** What is signed: an act at once; or what the governor does in two steps, or takes back after the first. */
export type Signed = ActKind | 'announce' | 'carry-out' | 'cancel';

/** A revert's own name and arguments; the name is a selector where no contract of ours has it. */
export type Refusal = { name: string | undefined; args: readonly unknown[] };

/** What of an act its refusal is told with: its kind, and how the asset that it is about is written. */
export type Refused = { kind: Signed; asset?: { decimals: number; symbol: string } | undefined };
