import { decodeFunctionData, erc20Abi } from 'viem';
import { expect, test } from 'vitest';
import { grantsAbi } from '@/abis/grants';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import {
  approveCall,
  type Call,
  claimCall,
  claimGrantCall,
  encodeCall,
  mintCall,
  mintNativeCall,
  mintWithPermitCall,
  redeemCall,
  redeemNativeCall,
  redeemProRataCall,
  UNLIMITED,
} from './calls';

const treasury = '0x1111111111111111111111111111111111111111';
const asset = '0x2222222222222222222222222222222222222222';
const receiver = '0x3333333333333333333333333333333333333333';
const word = `0x${'ab'.repeat(32)}` as const;

const decoded = (call: Call) => {
  const { to, data } = encodeCall(call);
  const abi = to === treasury ? treasuryAbi : erc20Abi;
  return { to, ...decodeFunctionData({ abi, data }) };
};

test('an approval is a call of the token, for the Treasury', () => {
  const call = approveCall(asset, treasury, UNLIMITED);
  expect(decoded(call)).toEqual({ to: asset, functionName: 'approve', args: [treasury, 2n ** 256n - 1n] });
});

const mint = { asset, amountIn: 1n, minUsdmOut: 2n, receiver, deadline: 3n } as const;
const permit = { value: 4n, deadline: 5n, v: 27, r: word, s: word };

test.each<[Call, string, readonly unknown[]]>([
  [mintCall(treasury, mint), 'mint', [asset, 1n, 2n, receiver, 3n]],
  [mintWithPermitCall(treasury, mint, permit), 'mintWithPermit', [asset, 1n, 2n, receiver, 3n, permit]],
  [
    redeemCall(treasury, { asset, usdmIn: 1n, minAssetOut: 2n, receiver, deadline: 3n }),
    'redeem',
    [asset, 1n, 2n, receiver, 3n],
  ],
  [
    redeemProRataCall(treasury, { usdmIn: 1n, minAmountsOut: [2n, 3n], receiver, deadline: 4n }),
    'redeemProRata',
    [1n, [2n, 3n], receiver, 4n],
  ],
  [claimCall(treasury, asset, receiver), 'claim', [asset, receiver]],
])('the Treasury is called with the arguments in their order: %#', (call, functionName, args) => {
  expect(decoded(call)).toEqual({ to: treasury, functionName, args });
});

test('a grant is claimed by its ID', () => {
  const { to, data } = encodeCall(claimGrantCall(treasury, 3n, receiver));
  expect(to).toBe(treasury);
  expect(decodeFunctionData({ abi: grantsAbi, data })).toEqual({
    functionName: 'claim',
    args: [3n, receiver],
  });
});

test('the gateway is called without the asset, and a mint sends native coin', () => {
  const gateway = '0x4444444444444444444444444444444444444444';
  const gatewayCall = (call: Call) => {
    const { to, data, value } = encodeCall(call);
    return { to, value, ...decodeFunctionData({ abi: nativeGatewayAbi, data }) };
  };
  const redeem = { usdmIn: 1n, minAssetOut: 2n, receiver, deadline: 3n } as const;
  expect(gatewayCall(mintNativeCall(gateway, { ...mint, amountIn: 10n }))).toEqual({
    to: gateway,
    value: '0xa',
    functionName: 'mint',
    args: [2n, receiver, 3n],
  });
  expect(gatewayCall(redeemNativeCall(gateway, redeem, undefined))).toEqual({
    to: gateway,
    value: undefined,
    functionName: 'redeem',
    args: [1n, 2n, receiver, 3n],
  });
  expect(gatewayCall(redeemNativeCall(gateway, redeem, permit))).toMatchObject({
    functionName: 'redeemWithPermit',
    args: [1n, 2n, receiver, 3n, permit],
  });
});
