import { describe, expect, it } from 'vitest';
import { decayed, emptyFlow, flowAfter, flowLimit, flowRoom } from './bucket';

/** All figures were worked out by hand from contracts/src/libraries/Limits.sol; a limit of 3600 empties by 1 a second. */
const LIMIT = 3600;
const MINT = true;
const REDEEM = false;

describe('the hourly limit', () => {
  it('is the budget over 48 directions and hours, the deviation and the volatile assets', () => {
    const terms = { share: 10_000, lagBudget: 30, deviation: 50, volatiles: 5, base: 60_000_000 };
    expect(flowLimit(terms)).toBe(150_000);
    expect(flowLimit({ ...terms, share: 20 })).toBe(120_000);
    expect(flowLimit({ ...terms, share: 1000, deviation: 0 })).toBe(6_000_000);
  });

  it('empties within an hour', () => {
    expect(decayed(3600, LIMIT, 0)).toBe(3600);
    expect(decayed(3600, LIMIT, 900)).toBe(2700);
    expect(decayed(1000, LIMIT, 1000)).toBe(0);
    expect(decayed(9000, LIMIT, 3599)).toBe(5401);
    expect(decayed(9000, LIMIT, 3600)).toBe(0);
  });
});

describe('a flow', () => {
  it('leaves room that comes back a second at a time', () => {
    const flow = emptyFlow();
    expect(flowRoom(flow, MINT, LIMIT, 1, 0)).toBe(3600);
    flowAfter(flow, MINT, 3600, LIMIT, 1, 0);
    expect(flowRoom(flow, MINT, LIMIT, 2, 0)).toBe(0);
    expect(flowRoom(flow, MINT, LIMIT, 2, 900)).toBe(900);
    expect(flowRoom(flow, REDEEM, LIMIT, 2, 900)).toBe(3600);
    expect(flowRoom(flow, MINT, LIMIT, 2, 9000)).toBe(3600);
  });

  it('is cancelled by the other direction at the same price', () => {
    const flow = emptyFlow();
    flowAfter(flow, MINT, 3000, LIMIT, 1, 0);
    expect(flowRoom(flow, REDEEM, LIMIT, 1, 0)).toBe(6600);
    flowAfter(flow, REDEEM, 5000, LIMIT, 1, 0);
    expect(flow).toEqual({ minted: 0, redeemed: 2000, net: -2000, time: 0, tag: 1 });
    expect(flowRoom(flow, MINT, LIMIT, 1, 0)).toBe(5600);
  });

  it('is not cancelled as far as it has decayed', () => {
    const flow = emptyFlow();
    flowAfter(flow, MINT, 3600, LIMIT, 1, 0);
    expect(flowRoom(flow, REDEEM, LIMIT, 1, 1800)).toBe(5400);
    flowAfter(flow, REDEEM, 5400, LIMIT, 1, 1800);
    expect(flow).toEqual({ minted: 0, redeemed: 3600, net: -3600, time: 1800, tag: 1 });
  });

  it('counts anew at a new price', () => {
    const flow = emptyFlow();
    flowAfter(flow, MINT, 3000, LIMIT, 1, 0);
    expect(flowRoom(flow, REDEEM, LIMIT, 2, 0)).toBe(3600);
    flowAfter(flow, REDEEM, 3600, LIMIT, 2, 0);
    expect(flow).toEqual({ minted: 3000, redeemed: 3600, net: -3600, time: 0, tag: 2 });
    expect(flowRoom(flow, MINT, LIMIT, 2, 0)).toBe(4200);
    expect(flowRoom(flow, MINT, LIMIT, 1, 0)).toBe(600);
  });
});
