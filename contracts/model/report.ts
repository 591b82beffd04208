import type { AssetRow, Study } from './study';

/** A study as Markdown. All but the last columns are basis points of the Treasury's value. */
export function report({ scenario, market, assets, totals }: Study): string {
  return [
    `### ${scenario.name}, ${market.name}`,
    '',
    ...head(
      'asset | feed | volatility | hourly limit | share of budget | mean at any gap | mean | 99 % | worst day | worst hour | waits for | most flow | list as',
    ),
    ...assets.map(assetRow),
    '',
    ...head('lag budget | mean | of the budget | 99 % | worst day | worst hour'),
    ...totals.map(({ rule, budget, loss }) =>
      row(
        ...[rule, bps(loss.mean), budget ? percent(loss.mean / budget) : ''],
        ...[bps(loss.p99), bps(loss.worst), bps(loss.worstHour)],
      ),
    ),
    '',
  ].join('\n');
}

function assetRow({ asset, limit, share, greedy, threshold, patient, mostFlow }: AssetRow): string {
  const { symbol, deviation, heartbeat, volatility } = asset;
  return row(
    ...[symbol, `${deviation} bps, ${heartbeat} s`, percent(volatility), bps(limit), bps(share), bps(greedy)],
    ...[bps(patient.mean), bps(patient.p99), bps(patient.worst), bps(patient.worstHour)],
    // With it the mean would be no more than the share.
    ...[`${threshold}`, mostFlow.toFixed(0), `${Math.ceil(deviation * Math.max(1, patient.mean / share))}`],
  );
}

export const bps = (value: number) => value.toFixed(value < 0.995 ? 2 : 1);
const percent = (part: number) => `${Math.round(100 * part)} %`;
export const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
export const head = (names: string) => [`| ${names} |`, `|${' --- |'.repeat(names.split('|').length)}`];
