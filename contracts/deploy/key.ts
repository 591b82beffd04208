import { type Hex, isHex } from 'viem';
import { DeployProblem } from './problem';

const KEY = /^(0x)?[0-9a-f]{64}$/i;

/**
 * Refuses a private key among the arguments: other users can see the arguments of a running program, and shells store them.
 * @param variable the environment variable that the key belongs in
 * @throws DeployProblem, without the key
 */
export function refuseKeysIn(args: readonly string[], variable: string): void {
  if (!args.flatMap((arg) => arg.split('=')).some((part) => KEY.test(part))) return;
  throw new DeployProblem(
    `An argument looks like a private key. Give the key in the environment variable ${variable}, and take this one for known to others.`,
  );
}

/**
 * @param value of the environment variable `variable`
 * @param whose key it is, for the message
 * @throws DeployProblem if it is not a private key; the message does not repeat it
 */
export function parseKey(value: string | undefined, variable: string, whose: string): Hex {
  const key = value?.startsWith('0x') ? value : `0x${value ?? ''}`;
  if (isHex(key) && KEY.test(key) && isOfCurve(key)) return key;
  throw new DeployProblem(`Set ${variable} to ${whose} private key (64 hex digits).`);
}

/** 0 and the numbers from the order of secp256k1 on are no keys. */
const isOfCurve = (key: Hex) => 0n < BigInt(key) && BigInt(key) < ORDER;
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
