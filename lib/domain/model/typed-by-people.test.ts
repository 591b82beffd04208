/** What people type, paste and link, however strange: it is read exactly, or not at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { parseLink } from '@/lib/domain/trade/prefill';
import { checksummed, parseAddress } from './address';
import { unitOf } from './convert';
import { parseAmount } from './parse';

const DECIMALS = 6;
const HUGE = 100_000;

/** The readings of a text as plain numbers; none if it is refused. */
function readingsOf(text: string): readonly string[] {
  const parsed = parseAmount(text, DECIMALS);
  if (parsed.ok) return [parsed.normalised];
  return parsed.issue.name === 'amount-ambiguous' ? parsed.issue.readings : [];
}

const isRead = (text: string) => parseAmount(text, DECIMALS).ok;

const plainAmounts = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.bigInt({ min: 0n, max: 999_999n }))
  .map(([whole, fraction]) => ({
    plain: `${whole}.${fraction.toString().padStart(DECIMALS, '0')}`.replace(/\.?0+$/, ''),
    value: whole * unitOf(DECIMALS) + fraction,
  }));

describe('amounts', () => {
  test('any text is read as exactly what its ASCII digits say, or is not read', () => {
    const units = ['1', '0', '9', '.', ',', ' ', '$', '-', 'e', '\u00a0', '\u202f', '\u200f', '１', '٣', "'"];
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...units)).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseAmount(text, DECIMALS);
        if (!parsed.ok) return;
        const typed = /^\s*(?:\$\s*)?(\d*)(?:\.(\d*))?\s*$/.exec(text);
        expect(typed, 'only digits and one point').not.toBeNull();
        const [, whole = '', fraction = ''] = typed ?? [];
        expect(fraction.slice(DECIMALS)).toMatch(/^0*$/);
        const units = fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0');
        expect(parsed.value).toBe(BigInt(`${whole}${units}`));
      }),
      { numRuns: 2000 },
    );
  });

  // Whole thousands are where separators mislead most.
  const written = fc.oneof(
    plainAmounts,
    fc.bigInt({ min: 1n, max: 10n ** 9n }).map((thousands) => ({
      plain: `${thousands * 1000n}`,
      value: thousands * 1000n * unitOf(DECIMALS),
    })),
  );

  test.each([
    ...['en-US', 'de-DE', 'fr-FR', 'de-CH', 'es-ES', 'pt-BR', 'ru-RU', 'sv-SE', 'pl-PL', 'ja-JP'],
    ...['it-IT', 'en-IN', 'ar-EG', 'fa-IR', 'hi-IN-u-nu-deva', 'my-MM'],
  ])('as %s writes them are never read as another amount without asking', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: DECIMALS });
    fc.assert(
      fc.property(written, ({ plain, value }) => {
        // Intl takes the decimal text as it is, without floating point.
        const text = String(Reflect.apply(format.format, format, [plain]));
        const parsed = parseAmount(text, DECIMALS);
        // A point is always the decimal one, and the field shows what was understood: 1.000 becomes 1.
        if (/^\d{1,3}\.\d{3}$/.test(text)) expect(parsed).toMatchObject({ ok: true });
        else if (parsed.ok) expect(parsed.value).toBe(value);
        else if (parsed.issue.name === 'amount-ambiguous') expect(parsed.issue.readings).toContain(plain);
        else expect(['amount-foreign-digits', 'amount-many-points']).toContain(parsed.issue.name);
      }),
    );
  });

  test('with digits of any other script are refused, also among ASCII digits', () => {
    const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0xff10, 0x1d7ce, 0x1fbf0];
    const foreign = fc
      .tuple(fc.constantFrom(...zeros), fc.integer({ min: 0, max: 9 }))
      .map(([zero, digit]) => String.fromCodePoint(zero + digit));
    fc.assert(
      fc.property(plainAmounts, foreign, fc.nat(), ({ plain }, digit, at) => {
        const place = at % (plain.length + 1);
        expect(readingsOf(plain.slice(0, place) + digit + plain.slice(place))).toEqual([]);
      }),
    );
  });

  test('with invisible signs are refused: marks of direction, joiners, soft hyphens', () => {
    const signs = ['\u200e', '\u200f', '\u061c', '\u202a', '\u202e', '\u2066', '\u2069', '\u200b', '\u00ad'];
    fc.assert(
      fc.property(plainAmounts, fc.constantFrom(...signs), fc.nat(), ({ plain }, sign, at) => {
        const place = at % (plain.length + 1);
        expect(readingsOf(plain.slice(0, place) + sign + plain.slice(place))).toEqual([]);
      }),
    );
  });

  test('are not changed by no-break spaces around them, and ask if one is within', () => {
    fc.assert(
      fc.property(plainAmounts, fc.constantFrom('\u00a0', '\u202f', '\u2009'), ({ plain, value }, space) => {
        expect(parseAmount(`${space}${plain}${space}`, DECIMALS)).toMatchObject({ ok: true, value });
        expect(isRead(`1${space}${plain}`)).toBe(false);
      }),
    );
  });

  test.each([
    ['digits', '9'],
    ['points', '.'],
    ['commas', '1,'],
    ['spaces within', '1 '],
    ['spaces', ' '],
    ['apostrophes', "'"],
    ['signs', '-'],
  ])(`%s for ${HUGE} characters are refused at once`, (_, unit) => {
    const text = unit.repeat(HUGE / unit.length);
    const start = performance.now();
    expect(isRead(`1${text}1`)).toBe(false);
    expect(isRead(text)).toBe(false);
    expect(parseAddress(text).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

const addresses = fc.stringMatching(/^[0-9a-f]{40}$/).map((digits) => checksummed(`0x${digits}`));

describe('addresses', () => {
  test('pasted with space around them are read, with space or invisible signs within are not', () => {
    const spaces = [' ', '\u00a0', '\n', '\t', '\u200b', '\u200f', '\u00ad'];
    fc.assert(
      fc.property(
        addresses,
        fc.constantFrom(...spaces),
        fc.integer({ min: 1, max: 41 }),
        (address, space, at) => {
          expect(parseAddress(` ${address}\u00a0\n`)).toEqual({ ok: true, address });
          const cut = `${address.slice(0, at)}${space}${address.slice(at)}`;
          expect(parseAddress(cut)).toEqual({ ok: false, issue: { name: 'receiver-not-address' } });
        },
      ),
    );
  });

  test('with one letter in the wrong case, or one wrong digit, are refused', () => {
    const mixed = addresses.filter((address) => /[a-f].*[a-f]/.test(address) && /[A-F].*[A-F]/.test(address));
    fc.assert(
      fc.property(mixed, fc.nat(), (address, at) => {
        const letters = [...address.matchAll(/[a-f]/gi)]
          .map(({ index }) => index)
          .filter((index) => index > 1);
        const index = letters[at % letters.length] ?? 2;
        const letter = address[index] ?? '';
        const turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
        const wrong = address.slice(0, index) + turned + address.slice(index + 1);
        expect(parseAddress(wrong)).toEqual({ ok: false, issue: { name: 'receiver-checksum' } });
      }),
    );
  });

  test.each([
    ['a name', 'vitalik.eth'],
    ['a name in other letters', 'vitаlik.eth'],
    ['an ICAP', 'XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS'],
    ['an ICAP with spaces', 'XE73 38O0 73KY GTWW ZN0F 2WZ0 R8PX 5ZPP ZS'],
    ['a URI', 'ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
    ['an explorer’s link', 'https://bscscan.com/address/0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
    ['two', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'],
    ['one of another chain', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ['full-width digits', '0x５aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
    ['a shortened one', '0x5aAe…eAed'],
  ])('%s is not one', (_, text) => {
    expect(parseAddress(text).ok).toBe(false);
  });
});

test('any link is read without an error: known assets, exact amounts and valid recipients, or a notice', () => {
  const snapshot = snapshotOf([assetOf(), assetOf({ token: addressOf(2), symbol: 'DAI', decimals: 18 })]);
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('USDC', 'usdc', '250', '1e3', '-1', '%zz', '%00', '%E0%A4%A', addressOf(7), '__proto__'),
  );
  const name = fc.oneof(fc.constantFrom('asset', 'amount', 'to', 'unit', 'constructor'), fc.string());
  const query = fc
    .array(fc.tuple(name, value, fc.boolean()), { maxLength: 8 })
    .map((pairs) =>
      pairs
        .map(([key, text, raw]) => `${key}=${raw ? text : encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}`)
        .join('&'),
    );
  fc.assert(
    fc.property(query, fc.constantFrom<'mint' | 'redeem'>('mint', 'redeem'), (text, side) => {
      const { asset, amount, to, notices } = parseLink(`?${text}`, snapshot, side);
      if (asset) expect(snapshot.assets).toContain(asset);
      if (amount !== undefined) expect(parseAmount(amount, 18).ok).toBe(true);
      if (to !== undefined) expect(parseAddress(to)).toEqual({ ok: true, address: to });
      expect(notices.length).toBeLessThan(10);
    }),
    { numRuns: 300 },
  );
});
