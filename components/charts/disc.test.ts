import { describe, expect, it } from 'vitest';
import { fillHeight } from './disc';

describe('fillHeight', () => {
  it('fills nothing, half and all of a disc', () => {
    expect(fillHeight(0)).toBe(0);
    expect(fillHeight(0.5)).toBeCloseTo(0.5, 6);
    expect(fillHeight(1)).toBe(1);
  });

  it('is symmetric, and higher for a larger share', () => {
    const shares = [0.001, 0.01, 0.1, 0.25, 0.4];
    for (const share of shares) expect(fillHeight(1 - share)).toBeCloseTo(1 - fillHeight(share), 6);
    const heights = shares.map(fillHeight);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    // A thin layer at the edge of a disc is higher than its share.
    expect(fillHeight(0.01)).toBeGreaterThan(0.03);
  });

  it('takes shares outside the disc as none and all', () => {
    expect([fillHeight(-1), fillHeight(2)]).toEqual([0, 1]);
  });
});
