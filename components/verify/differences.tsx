import type { Difference } from '@/lib/domain/figures/answer-fields';

const MISSING = 'missing';

/** Fields in which two responses differ, each with both values in full. */
export function Differences({ differences, host }: { differences: readonly Difference[]; host: string }) {
  return (
    <ul aria-label="Differences" className="divide-y divide-line border-line border-y text-sm">
      {differences.map(({ path, here, there }) => (
        <li className="grid gap-1 py-3" key={path}>
          <p className="break-all font-medium font-mono">{path}</p>
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
            <dt className="text-muted">This app</dt>
            <dd className="break-all font-mono sm:text-end">{here ?? MISSING}</dd>
            <dt className="text-muted">{host}</dt>
            <dd className="break-all font-mono sm:text-end">{there ?? MISSING}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
