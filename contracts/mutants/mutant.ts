/** One deliberate mistake in a contract, which some test must notice. */
export interface Mutant {
  /** Occurs exactly once in the file. */
  from: string;
  to: string;
  /** What the mistake does. */
  breaks: string;
  /** Test files that should notice, instead of the file's. */
  tests?: readonly string[];
  /** Why no test can notice: the contract does the same, or something that is no worse. */
  equivalent?: string;
}

/** The mutants of one contract. */
export interface MutantsOfFile {
  /** Below `contracts/src`. */
  file: string;
  /** Test files that should notice, below `contracts/test` and without `.t.sol`. */
  tests: readonly string[];
  mutants: readonly Mutant[];
}
