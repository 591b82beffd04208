import fc from 'fast-check';
import { domainSeparator, parseSignature, recoverTypedDataAddress, zeroHash } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { expect, test } from 'vitest';
import { permitDomain, permitOf, separatorOf } from './permit';
import { permitTypedData, signedPermit } from './permit-data';

const token = '0x9bAaB117304f7D6517048e371025dB8f89a8DbE5';

test('the separator is that of EIP-712', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 2 ** 31 }), (name, version, chainId) => {
      const domain = { name, version, chainId, verifyingContract: token } as const;
      expect(separatorOf(domain)).toBe(domainSeparator({ domain }));
    }),
  );
});

test.each(['1', '2'])('a token of version %s is recognised by its separator', (version) => {
  const domain = { name: 'USD Coin', version, chainId: 56, verifyingContract: token } as const;
  const separator = domainSeparator({ domain });
  expect(permitDomain(56, token, 'USD Coin', separator)).toEqual(domain);
  const account = { domainSeparator: separator, nonce: 7n };
  expect(permitOf(56, { token, name: 'USD Coin', account })).toEqual(account);
});

test.each([
  ['another name', { name: 'USD C' }],
  ['another version', { version: '3' }],
  ['another chain', { chainId: 1 }],
  ['another token', { verifyingContract: '0x31A65C6d4EB07ad51E7afc890aC3b7bE84dF2Ead' as const }],
  ['a salt', { salt: zeroHash }],
])('no permit is offered for %s in the separator', (_, change) => {
  const domain = {
    name: 'USD Coin',
    version: '1',
    chainId: 56,
    verifyingContract: token,
    ...change,
  } as const;
  const account = { domainSeparator: domainSeparator({ domain }), nonce: 0n };
  expect(permitOf(56, { token, name: 'USD Coin', account })).toBeUndefined();
});

test('no permit is offered for a token without a separator', () => {
  const account = { domainSeparator: zeroHash, nonce: 0n };
  expect(permitOf(56, { token, name: 'Tether USD', account })).toBeUndefined();
});

test('the signed data is a permit of the token, and the signature is split as the contract expects it', async () => {
  const signer = privateKeyToAccount(generatePrivateKey());
  const message = { owner: signer.address, spender: token, value: 5n, nonce: 1n, deadline: 99n } as const;
  const data = permitTypedData(
    { name: 'USD Coin', version: '2', chainId: 56, verifyingContract: token },
    message,
  );
  // Viem's types require the chain as a bigint; wallets get it as a number.
  const forViem = { ...data, domain: { ...data.domain, chainId: 56n } };
  const signature = await signer.signTypedData(forViem);
  expect(await recoverTypedDataAddress({ ...forViem, signature })).toBe(signer.address);
  const { r, s, v } = parseSignature(signature);
  expect(signedPermit(message, signature)).toEqual({ value: 5n, deadline: 99n, v: Number(v), r, s });
  // Some wallets count from zero.
  const fromZero = `${signature.slice(0, -2)}${v === 27n ? '00' : '01'}` as const;
  expect(signedPermit(message, `0x${fromZero.slice(2)}`).v).toBe(Number(v));
});

test('the signature of a smart account is rejected', () => {
  const message = { owner: token, spender: token, value: 5n, nonce: 1n, deadline: 99n } as const;
  expect(() => signedPermit(message, `0x${'12'.repeat(200)}`)).toThrow();
  expect(() => signedPermit(message, '0x')).toThrow();
});
