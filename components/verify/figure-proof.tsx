import type { ReactNode } from 'react';
import type { Figure } from '@/lib/domain/figures/figures';
import type { Derivation } from '@/lib/domain/figures/measure';
import { MAX_UINT256 } from '@/lib/domain/model/convert';

type FigureProofProps = { figure: Figure; proof: Derivation; fields: ReadonlyMap<string, string> };

/** The formula, the response fields it uses, and the result: integers, as on chain. */
export function FigureProof({ figure, proof, fields }: FigureProofProps) {
  return (
    <div className="grid gap-3 rounded bg-sunken px-4 py-3 text-sm">
      <p>{proof.formula}</p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {proof.fields.map((path) => (
          <Row key={path} term={path}>
            {fields.get(path)}
          </Row>
        ))}
        <Row strong term="Result">
          {resultOf(figure)}
        </Row>
      </dl>
      {proof.view && (
        <p className="text-muted">
          Equivalent contract call: <code className="break-all text-ink">{proof.view}</code>
        </p>
      )}
    </div>
  );
}

function resultOf({ value }: Figure): string {
  if (value === undefined) return 'None';
  return value === MAX_UINT256 ? `${value} (no limit)` : value.toString();
}

type RowProps = { term: string; strong?: boolean; children: ReactNode };

function Row({ term, strong = false, children }: RowProps) {
  return (
    <>
      <dt className={strong ? 'font-medium' : 'break-all font-mono text-muted'}>{term}</dt>
      <dd className={`break-all font-mono max-sm:mb-1 sm:text-end ${strong ? 'font-semibold' : ''}`}>
        {children}
      </dd>
    </>
  );
}
