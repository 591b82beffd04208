import { ContractAddress } from '@/components/ui/contract-address';
import { Notice } from '@/components/ui/notice';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import type { Elsewhere } from '@/lib/chain/steward/authorities';

type ElsewhereNoticeProps = { elsewhere: readonly Elsewhere[]; chainId: number };

/** That what is announced of these contracts can't be seen here, as another decides who may call them. */
export function ElsewhereNotice({ elsewhere, chainId }: ElsewhereNoticeProps) {
  return (
    <div className="mb-5">
      <Notice title="Some changes may be announced elsewhere, or not at all" tone="warning">
        <p>
          What is shown here was announced to the AccessManager. It no longer decides who may call these
          contracts:
        </p>
        <ul className="mt-1 grid gap-1">
          {elsewhere.map(({ contract, authority }) => (
            <li className="flex flex-wrap items-center gap-x-2" key={contract}>
              {contract}: decided by
              <ContractAddress
                address={authority}
                label={`what decides who may call ${contract}`}
                link={addressLink(chainId, authority)}
              />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
