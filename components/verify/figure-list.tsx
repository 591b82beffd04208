'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextField } from '@/components/ui/fields/text-field';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { allFigures, type Figure } from '@/lib/domain/figures/figures';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import type { Derivation } from '@/lib/domain/figures/measure';
import { derivationOf } from '@/lib/domain/figures/proofs';
import type { Snapshot } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import type { VerifyRequest } from '@/lib/hooks/verify/use-verify';
import { FigureProof } from './figure-proof';
import { Section } from './section';

/** With more than this, there is a search field and only the first are listed, to keep the sections below close. */
const MANY = 20;

type FigureListProps = {
  snapshot: Snapshot;
  figures: VerifyRequest['figures'];
  /** Fields of the decoded response by path. */
  fields: ReadonlyMap<string, string>;
  children: ReactNode;
};

/** Every figure with its calculation; searchable when there are many. */
export function FigureList({ snapshot, figures, fields, children }: FigureListProps) {
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [whole, setWhole] = useState(false);
  const all = useMemo(() => provenFigures(snapshot, figures), [snapshot, figures]);
  const many = all.length > MANY;
  const words = search.toLowerCase().split(/\s+/);
  const found = all.filter(({ figure, proof }) => {
    const text = `${proof.label} ${figure.id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const shown = whole ? found : found.slice(0, MANY);
  const count = `${found.length} of ${all.length} figures`;
  return (
    <Section lead={children} title="How each figure is calculated">
      {many && (
        <TextField
          aside={count}
          label="Find a figure"
          onChange={setSearch}
          placeholder="USDC share"
          type="search"
          value={search}
        />
      )}
      {shown.map(({ figure, proof }) => (
        <Disclosure
          aside={formatFigure(figure, format).exact}
          key={figure.id}
          late
          open={all.length === 1}
          summary={proof.label}
        >
          <FigureProof fields={fields} figure={figure} proof={proof} />
        </Disclosure>
      ))}
      {shown.length < found.length && (
        <div className="mt-3">
          <Button onClick={() => setWhole(true)}>{`Show all ${found.length} figures`}</Button>
        </div>
      )}
      {found.length === 0 && <p className="py-3 text-muted">No matching figures.</p>}
      <LiveRegion>{many && search ? count : ''}</LiveRegion>
    </Section>
  );
}

function provenFigures(
  snapshot: Snapshot,
  figures: VerifyRequest['figures'],
): { figure: Figure; proof: Derivation }[] {
  const ids = typeof figures === 'function' ? figures(snapshot) : figures;
  const known = new Map(allFigures(snapshot).map((figure) => [figure.id, figure]));
  return ids.flatMap((id) => {
    const figure = known.get(id);
    return figure ? { figure, proof: derivationOf(snapshot, id) } : [];
  });
}
