import { keccak_256 } from '@noble/hashes/sha3.js';
import type { ReceiverIssue } from './issues';
import type { Address, Asset, Snapshot } from './types';

const ZERO = `0x${'0'.repeat(40)}`;
/** USDm of the original Mars Ecosystem on BNB Smart Chain: another token than USDm here. */
export const ORIGINAL_USDM = '0xBb0fA2fBE9b37444f5D1dBD22e0e5bdD2afbbE85';

type ParsedAddress = { ok: true; address: Address } | { ok: false; issue: ReceiverIssue };

/**
 * Parses a typed or linked address: 0x and 40 hex digits, in one case or with a valid checksum (EIP-55).
 * @returns the checksummed address
 */
export function parseAddress(text: string): ParsedAddress {
  const typed = text.trim();
  if (typed === '') return { ok: false, issue: { name: 'receiver-empty' } };
  if (!/^0x[\da-f]{40}$/i.test(typed)) return { ok: false, issue: { name: 'receiver-not-address' } };
  const address = checksummed(typed);
  const digits = typed.slice(2);
  const oneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase();
  if (!oneCase && address !== typed) return { ok: false, issue: { name: 'receiver-checksum' } };
  return { ok: true, address };
}

/**
 * Parses a recipient: not an address at which tokens would be lost, such as zero, a contract of the protocol, a listed
 * token, or USDm of the original Mars.
 * @returns the checksummed address
 */
export function parseRecipient(text: string, snapshot: Snapshot): ParsedAddress {
  const read = parseAddress(text);
  if (!read.ok) return read;
  const { address } = read;
  if (address === ZERO) return { ok: false, issue: { name: 'receiver-zero' } };
  const what = knownContractAt(address, snapshot);
  if (what !== undefined) return { ok: false, issue: { name: 'receiver-contract', what } };
  return { ok: true, address };
}

/** Whether both are the same address, regardless of case. */
export function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether this is the address of USDm of the original Mars Ecosystem, another token than USDm here. */
export const isOriginalUsdm = (address: string): boolean => sameAddress(address, ORIGINAL_USDM);

/** The listed asset with this token; undefined for a token that is not listed. */
export function assetBy({ assets }: Pick<Snapshot, 'assets'>, token: string | undefined): Asset | undefined {
  return assets.find((asset) => token !== undefined && sameAddress(asset.token, token));
}

/** The EIP-55 form: a letter is upper case where the hash of the lower-case digits is 8 or more. */
export function checksummed(address: string): Address {
  const digits = address.slice(2).toLowerCase();
  const hash = keccak_256(Uint8Array.from(digits, (digit) => digit.charCodeAt(0)));
  const cased = Array.from(digits, (digit, i) => {
    const byte = hash[i >> 1] ?? 0;
    return (i % 2 === 0 ? byte >> 4 : byte & 15) >= 8 ? digit.toUpperCase() : digit;
  });
  return `0x${cased.join('')}`;
}

function knownContractAt(address: Address, snapshot: Snapshot): string | undefined {
  if (sameAddress(address, snapshot.treasury)) return 'the Treasury contract';
  if (sameAddress(address, snapshot.usdm)) return 'the USDm contract';
  if (sameAddress(address, snapshot.xms)) return 'the XMS contract';
  const asset = assetBy(snapshot, address);
  if (asset) return `the ${asset.symbol} contract`;
  const parts = [...snapshot.otherContracts, ...snapshot.venues.map(({ venue }) => venue)];
  if (parts.some((part) => sameAddress(part, address))) return 'a contract of the protocol';
  return isOriginalUsdm(address) ? 'USDm of the original Mars, another token' : undefined;
}

/** Both ends of an address, enough to recognise it. */
export const shortAddress = (address: string): string => `${address.slice(0, 6)}…${address.slice(-4)}`;
