import { ContractAddress } from '@/components/ui/address';
import { Notice } from '@/components/ui/notice';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import type { ForeignAuthority } from '@/lib/chain/steward/authorities';

type ElsewhereNoticeProps = { elsewhere: readonly ForeignAuthority[]; chainId: number };

/** Warns that changes to these contracts do not appear here, because another contract controls who may call them. */
export function ElsewhereNotice({ elsewhere, chainId }: ElsewhereNoticeProps) {
  return (
    <div className="mb-5">
      <Notice title="Some changes may not appear here" tone="warning">
        <p>This list comes from the AccessManager, which no longer controls these contracts:</p>
        <ul className="mt-1 grid gap-1">
          {elsewhere.map(({ contract, authority }) => (
            <li className="flex flex-wrap items-center gap-x-2" key={contract}>
              {contract}: controlled by
              <ContractAddress
                address={authority}
                label={`the contract that controls ${contract}`}
                link={addressLink(chainId, authority)}
              />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
