import type { Issue } from '@/lib/domain/model/issues';

/** The flow ends here, unsent, for this reason. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  constructor(readonly issue: Issue) {
    super(issue.name);
  }
}

/** The user stopped waiting, or the tab gave the flow up. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}
