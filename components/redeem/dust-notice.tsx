import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';
import { plainAmount } from '@/lib/domain/format/format';
import type { Format } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { inUsdm } from '@/lib/domain/model/quantity';

type DustNoticeProps = {
  dust: { exactIn: bigint; lost: bigint };
  format: Format;
  onFix: (amount: string) => void;
};

/** How much USDm would be lost to rounding, and the amount without it. */
export function DustNotice({ dust, format, onFix }: DustNoticeProps) {
  return (
    <Notice
      action={
        <Button onClick={() => onFix(plainAmount(dust.exactIn, USDM_DECIMALS))} size="sm">
          Use {format.quantity(inUsdm(dust.exactIn))}
        </Button>
      }
      title={`${format.quantity(inUsdm(dust.lost))} would be lost to rounding`}
      tone="warning"
    >
      The asset’s smallest unit is too coarse, so a smaller amount of USDm buys exactly as much.
    </Notice>
  );
}
