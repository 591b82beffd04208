'use client';

import type { Words } from '@/lib/domain/format/wording';
import { explainForm, type FormIssue } from '@/lib/domain/words/form-words';
import { useFormat } from './use-format';

/**
 * Words for what stands in the way before anything is sent, for a form. Apart from `useFormat`, since the words are
 * several KiB that a page without a form need not load; for a transaction see `explain`.
 */
export function useIssueText(): (issue: FormIssue) => Words {
  const { locale } = useFormat();
  return (issue) => explainForm(issue, locale);
}
