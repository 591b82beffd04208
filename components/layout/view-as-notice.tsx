import { buttonClass } from '@/components/ui/buttons/button-class';
import { Notice } from '@/components/ui/notice';
import { isOriginalUsdm } from '@/lib/domain/model/address';
import { shown } from '@/lib/domain/model/link';
import type { Address } from '@/lib/domain/model/types';

/** The same page for the visitor’s own account; the rest of the query stays. */
function ownFigures(): string {
  const query = new URLSearchParams(window.location.search);
  query.delete('address');
  return query.size > 0 ? `?${query}` : window.location.pathname;
}

/** A full page load: no event tells the app that only the query has changed. */
function ShowOwn() {
  return (
    <a className={buttonClass({})} href={ownFigures()}>
      View my account
    </a>
  );
}

type ViewAsNoticeProps = {
  /** The account in the link. */
  viewAs: Address | undefined;
  /** The text of the link when it is not a valid address. */
  noAddress: string | undefined;
};

/** Says whose figures these are when they are not the visitor’s own. */
export function ViewAsNotice({ viewAs, noAddress }: ViewAsNoticeProps) {
  if (noAddress !== undefined) {
    return (
      <div className="mb-6">
        <Notice action={<ShowOwn />} title="The account in this link is not valid">
          “{shown(noAddress)}” is not a valid address, so your own account is shown.
        </Notice>
      </div>
    );
  }
  return (
    <div className="mb-6">
      <Notice
        action={<ShowOwn />}
        title={
          <>
            Viewing account <span className="font-mono text-sm break-all">{viewAs}</span>
          </>
        }
      >
        {viewAs &&
          isOriginalUsdm(viewAs) &&
          'This is USDm of the original Mars, another token than USDm here. '}
        Read-only. You cannot sign for this account.
      </Notice>
    </div>
  );
}

/** Says that the network of the link was ignored, and which one is shown. */
export function LinkedChainNotice({ named, shown: chain }: { named: string; shown: string }) {
  return (
    <div className="mb-6">
      <Notice title="The network in this link is not available">
        “{shown(named)}” is not a network of this app, so {chain} is shown.
      </Notice>
    </div>
  );
}
