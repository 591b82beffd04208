import { feeCollectorAbi } from '@/abis/fee-collector';
import { priceOracleAbi } from '@/abis/price-oracle';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { treasuryAbi } from '@/abis/treasury';
import type { Address } from '@/lib/domain/model/types';
import { type Call, call } from './calls';

/** Calls that anyone may make to keep the protocol going, and those of XMS stakers. */

/** Takes the next observation of the XMS price, if one is due. */
export const observeCall = (oracle: Address): Call => call(oracle, priceOracleAbi, 'observe', []);

/** Values everything, remembers prices and writes the journal, if an entry is due. */
export const pokeCall = (treasury: Address): Call => call(treasury, treasuryAbi, 'poke', []);

/** Lets stakers earn the XMS that was sent to their contract unasked. */
export const rewardCall = (stakedXms: Address): Call => call(stakedXms, stakedXmsAbi, 'reward', [0n]);

/** Takes the fees that a pair has minted out of it, and converts them. */
export const collectCall = (collector: Address, pair: Address): Call =>
  call(collector, feeCollectorAbi, 'collect', [pair]);

/** Turns what the collector has of a token into XMS for stakers, as far as possible now. */
export const convertCall = (collector: Address, token: Address): Call =>
  call(collector, feeCollectorAbi, 'convert', [token]);

/** Stakes `amount` XMS of its owner, who has approved it. */
export const stakeCall = (stakedXms: Address, amount: bigint, owner: Address): Call =>
  call(stakedXms, stakedXmsAbi, 'deposit', [amount, owner]);

/** Pays out what these shares of the staking contract are worth to their owner. */
export const unstakeCall = (stakedXms: Address, shares: bigint, owner: Address): Call =>
  call(stakedXms, stakedXmsAbi, 'redeem', [shares, owner, owner]);
