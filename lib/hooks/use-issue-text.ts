'use client';

import type { Words } from '@/lib/domain/format/wording';
import { explainForm, type FormIssue } from '@/lib/domain/words/form-words';
import { useFormat } from './use-format';

/**
 * Words for the issues of a form, before anything is sent. Separate from `useFormat` because they are several KiB that
 * a page without a form need not load. For a transaction see `explain`.
 */
export function useIssueText(): (issue: FormIssue) => Words {
  const { locale } = useFormat();
  return (issue) => explainForm(issue, locale);
}
