import type { TierId } from '@/lib/domain/types';

/** The five tiers, from the least to the most volatile. */
export const TIERS: readonly TierId[] = [1, 2, 3, 4, 5];
