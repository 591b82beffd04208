import type { TierId } from '@/lib/domain/model/types';

/** The five, from the calmest to the most volatile. */
export const TIERS: readonly TierId[] = [1, 2, 3, 4, 5];
