import { TokenIcon } from '@/components/ui/figures/token-icon';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { TierId } from '@/lib/domain/model/types';

type AssetButtonProps = {
  symbol: string;
  tier?: TierId;
  /** Opens the picker. Without it the asset is only displayed. */
  onClick?: () => void;
  /** Spoken before the symbol: "Asset to deposit". */
  label: string;
};

/** The asset to the right of an amount: its icon, its symbol and, when it can be changed, a chevron. */
export function AssetButton({ symbol, tier, onClick, label }: AssetButtonProps) {
  const face = (
    <>
      <TokenIcon size={28} symbol={symbol} tier={tier} />
      <span className="min-w-0 truncate font-semibold">{symbol}</span>
    </>
  );
  const shape = 'relative flex min-h-11 max-w-[60%] shrink-0 items-center gap-2 rounded-full ps-2';
  if (!onClick) {
    return (
      <span className={`${shape} pe-4`} title={symbol}>
        {face}
      </span>
    );
  }
  return (
    <button
      aria-haspopup="dialog"
      className={`${shape} border border-control bg-panel pe-3 hover:bg-track`}
      onClick={onClick}
      title={symbol}
      type="button"
    >
      <VisuallyHidden>{label}: </VisuallyHidden>
      {face}
      <Icon className="text-muted" name="chevron" size={18} />
    </button>
  );
}
