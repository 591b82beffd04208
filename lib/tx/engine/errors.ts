import type { Issue } from '@/lib/domain/model/issues';

/** The flow ends here for this reason, with nothing sent. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  constructor(readonly issue: Issue) {
    super(issue.name);
  }
}

/** The session was stopped, by the user or because the tab dropped the flow. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}
