import { LinkedPanel } from '@/components/ui/linked-panel';
import type { Asset } from '@/lib/domain/model/types';
import { risksOf } from '@/lib/domain/words/risk-words';

/** What can go wrong with the asset, in plain words. */
export function AssetRisks({ asset }: { asset: Asset }) {
  return (
    <LinkedPanel id="risks" title="Risks">
      <ul className="grid gap-6 *:min-w-0 *:wrap-anywhere md:grid-cols-2">
        {risksOf(asset).map(({ title, text }) => (
          <li className="max-w-prose" key={title}>
            <h3 className="font-semibold">{title}</h3>
            <p className="mt-1 text-muted">{text}</p>
          </li>
        ))}
      </ul>
    </LinkedPanel>
  );
}
