import {
  type ActivityExport,
  activityCsv,
  activityJson,
  exportName,
  rowsToExport,
} from '@/lib/domain/history/activity-export';
import { isComplete } from '@/lib/domain/history/coverage';
import type { Snapshot } from '@/lib/domain/model/types';
import type { ActivityData } from '@/lib/hooks/history/use-activity';
import { flowActivity } from '@/lib/tx/view/flow-activity';

const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json' };

/**
 * Saves the filtered activity as a file. Loaded when first needed.
 * @returns the number of entries in it
 */
export function saveActivity(
  { known, flows, filter, coverage, tokenOf }: ActivityData,
  { chainId, treasury }: Snapshot,
  extension: 'csv' | 'json',
): number {
  const range = { from: coverage.from, to: coverage.to, complete: isComplete(coverage) };
  const rows = rowsToExport([...flows.map(flowActivity), ...known], filter, range);
  const file: ActivityExport = { chainId, treasury, filter, range, rows, tokenOf };
  const text = extension === 'csv' ? activityCsv(file) : activityJson(file);
  save(text, TYPES[extension], exportName(file, extension));
  return rows.length;
}

function save(text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By then the browser has started reading it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
