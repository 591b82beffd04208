import { clearance } from './clearance';
import { credits } from './credits';
import { grants } from './grants';
import { leaving } from './leaving';
import { limits } from './limits';
import type { MutantsOfFile } from './mutant';
import { orders } from './orders';
import { liquidityPositions, liquidityVenue } from './pairs';
import { convert, fairReserves, pairAverage, priceOracle } from './prices';
import { treasury } from './treasury';
import { valuer } from './valuer';
import { governanceDelegate, reports, venue, yieldVenue } from './venues';
import { codeStore, words } from './words';

/** All mutants, by contract. */
export const MUTANTS: readonly MutantsOfFile[] = [
  treasury,
  valuer,
  limits,
  clearance,
  words,
  codeStore,
  convert,
  priceOracle,
  pairAverage,
  fairReserves,
  yieldVenue,
  liquidityVenue,
  liquidityPositions,
  governanceDelegate,
  grants,
  venue,
  reports,
  ...credits,
  ...leaving,
  ...orders,
];
