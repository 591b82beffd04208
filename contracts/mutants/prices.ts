import type { MutantsOfFile } from './mutant';

/** Feeds, and what an asset counts at without a good price. */
export const priceOracle: MutantsOfFile = {
  file: 'PriceOracle.sol',
  tests: ['PriceOracle', 'feeds/Feeds', 'Depeg', 'attacks/OraclePump', 'PairAverage'],
  mutants: [
    { from: 'PEG_LOW = 0.995e18', to: 'PEG_LOW = 0.9951e18', breaks: 'closes a stablecoin within its band' },
    { from: 'PEG_HIGH = 1.02e18', to: 'PEG_HIGH = 1.0201e18', breaks: 'leaves a depegged stablecoin open' },
    {
      from: 'block.timestamp - updatedAt > feed.heartbeat',
      to: 'block.timestamp - updatedAt >= feed.heartbeat',
      breaks: 'takes a price for stale a second early',
    },
    {
      from: 'if (updatedAt > block.timestamp) return',
      to: 'if (false) return',
      breaks: 'believes a price from the future',
    },
    {
      from: 'if (answer < feed.min || answer > feed.max) {',
      to: 'if (answer < feed.min) {',
      breaks: 'believes a price above its range',
    },
    {
      from: 'if (answer < feed.min || answer > feed.max) {',
      to: 'if (answer <= feed.min || answer > feed.max) {',
      breaks: 'refuses a price at the end of its range',
    },
    {
      from: 'answer <= type(uint128).max ?',
      to: 'answer <= type(uint256).max ?',
      breaks: 'believes a negative answer, or one that overflows',
    },
    {
      from: 'Math.min(answer, _lastGood[feed.token].price), updatedAt',
      to: 'answer, updatedAt',
      breaks: 'lets a stablecoin above its peg raise the backing ratio',
    },
    { from: '* (DECAY - elapsed) / DECAY', to: '', breaks: 'lets a price without a feed count on' },
    {
      from: 'if (elapsed >= DECAY) return 0;',
      to: '',
      breaks: 'underflows a day after the last good price',
    },
    {
      from: 'answer == 0 ? good : Math.min(good, answer)',
      to: 'answer == 0 ? good : Math.max(good, answer)',
      breaks: 'takes the higher of last good price and answer',
    },
    {
      from: '(Math.min(answer, WAD), Math.max(answer, WAD))',
      to: '(Math.max(answer, WAD), Math.min(answer, WAD))',
      breaks: 'gives away what a stablecoin is off its peg',
    },
    {
      from: 'return status == Status.Ok ? counted : 0;',
      to: 'return counted;',
      breaks: 'remembers a price that is not good',
    },
    { from: 'if (sound > 0) _remember', to: '_remember', breaks: 'remembers that there is no price' },
    { from: 'require(price < good.price,', to: 'require(price != good.price,', breaks: 'writes a price up' },
    {
      from: '(p.mintPrice, p.redeemPrice) = (Math.min(low, x.spot), Math.max(high, x.spot));',
      to: '(p.mintPrice, p.redeemPrice) = (low, high);',
      breaks: 'leaves spot out of the prices of XMS',
    },
    {
      from: 'sound = p.referencePrice = low;',
      to: 'sound = p.referencePrice = high;',
      breaks: 'counts XMS at the higher average',
    },
    {
      from: 'p.depth < feed.minDepth',
      to: 'p.depth <= feed.minDepth',
      breaks: 'closes XMS at the least depth',
    },
    {
      from: 'good ? low : _lower(_lastGood[feed.token].price, low)',
      to: 'low',
      breaks: 'takes the depth at a price that is not good',
    },
    { from: 'heartbeat + LONG_ALLOWANCE', to: 'heartbeat', breaks: 'takes a fresh long average for stale' },
    {
      from: 'bool sane = feed.min <= low && high <= feed.max;',
      to: 'bool sane = feed.min <= low;',
      breaks: 'believes an average above the range',
    },
    {
      from: 'bool inRange = feed.min <= p.mintPrice && p.redeemPrice <= feed.max;',
      to: 'bool inRange = true;',
      breaks: 'leaves XMS open at a spot price out of range',
    },
    {
      from: 'updatedAt + feed.heartbeat)',
      to: 'updatedAt)',
      breaks: 'lets a stale price decay from its time instead of its last good second',
    },
    {
      from: '(_shortDue, _longDue) = (0, 0);',
      to: '',
      breaks: 'mixes observations of two pairs',
    },
    {
      from: '_shortDue = uint48(block.timestamp + SHORT_PERIOD);',
      to: '_shortDue = uint48(block.timestamp);',
      breaks: 'takes the short average over any moment',
    },
    {
      from: 'SHORT_PERIOD = 3 minutes',
      to: 'SHORT_PERIOD = 2 minutes',
      breaks: 'shortens the short average',
    },
  ],
};

/** The averages of XMS. */
export const pairAverage: MutantsOfFile = {
  file: 'libraries/PairAverage.sol',
  tests: ['PairAverage', 'PriceOracle'],
  mutants: [
    {
      from: 'newerServes ? self.newer : self.older',
      to: 'newerServes ? self.older : self.newer',
      breaks: 'averages over the wrong time',
    },
    { from: 'self.older = self.newer;', to: '', breaks: 'forgets the observation before' },
    {
      from: 'if (!first) (own, other) = (other, own);',
      to: '',
      breaks: 'takes the price the wrong way round',
    },
    {
      from: 'if (own == 0 || other == 0) return',
      to: 'if (own == 0 && other == 0) return',
      breaks: 'divides by 0',
    },
    {
      from: 'if (!BoundedCall.read(pair, IPair.getReserves.selector, PAIR_GAS, answer)) return (false, now_);',
      to: 'BoundedCall.read(pair, IPair.getReserves.selector, PAIR_GAS, answer);',
      breaks: 'takes what a pair reverts with for its reserves',
    },
    { from: 'if (from.time == 0) return (0, 0);', to: '', breaks: 'averages since 1970' },
    {
      from: 'cumulative + ratio * uint32(uint32(block.timestamp) - uint32(answer[2]));',
      to: 'cumulative;',
      breaks: 'stands still between trades',
    },
    { from: '(uq112x112 >> 112) * 1e18', to: '(uq112x112 >> 113) * 1e18', breaks: 'halves a price above 1' },
    {
      from: 'first ? IPair.price0CumulativeLast.selector : IPair.price1CumulativeLast.selector',
      to: 'first ? IPair.price1CumulativeLast.selector : IPair.price0CumulativeLast.selector',
      breaks: "reads the other token's price",
    },
  ],
};

/** Amounts and values. */
export const convert: MutantsOfFile = {
  file: 'libraries/Convert.sol',
  tests: ['libraries/Convert'],
  mutants: [
    {
      from: 'toUsdDown(uint256 amount, uint256 price, uint256 unit) internal pure returns (uint256) {\n        return Math.mulDiv(amount, price, unit);',
      to: 'toUsdDown(uint256 amount, uint256 price, uint256 unit) internal pure returns (uint256) {\n        return Math.mulDiv(amount, price, unit, Math.Rounding.Ceil);',
      breaks: 'rounds a mint up',
    },
    {
      from: 'return Math.mulDiv(usd, unit, price);',
      to: 'return Math.mulDiv(usd, unit, price, Math.Rounding.Ceil);',
      breaks: 'rounds a redemption up',
    },
    {
      from: 'return Math.mulDiv(usd, unit, price, Math.Rounding.Ceil);',
      to: 'return Math.mulDiv(usd, unit, price);',
      breaks: 'rounds down what must be kept',
    },
    { from: '? floor - 1 : floor;', to: '? floor : floor;', breaks: 'says a maximum that is too large' },
    {
      from: 'if (high >= unit) return MAX_VALUE;',
      to: 'if (high > unit) return MAX_VALUE;',
      breaks: 'reverts at the largest value',
    },
    {
      from: 'return Math.min(Math.mulDiv(amount, price, unit), MAX_VALUE);',
      to: 'return Math.mulDiv(amount, price, unit);',
      breaks: 'lets a value overflow sums',
    },
    {
      from: 'if (high >= d) return type(uint256).max;',
      to: 'if (high > d) return type(uint256).max;',
      breaks: 'reverts where the maximum is no uint256',
    },
    {
      from: 'if (y == type(uint256).max) return y;',
      to: '',
      breaks: 'overflows for an unlimited amount',
    },
  ],
};

/** Pairs at fair reserves. */
export const fairReserves: MutantsOfFile = {
  file: 'libraries/FairReserves.sol',
  tests: ['libraries/FairReserves'],
  mutants: [
    { from: '5 * root + rootLast', to: '6 * root + rootLast', breaks: 'takes the protocol fee for smaller' },
    { from: 'if (root <= rootLast) return 0;', to: '', breaks: 'underflows when k has fallen' },
    {
      from: 'if (feeOn && kLast > 0)',
      to: 'if (kLast > 0)',
      breaks: 'takes off a fee that is not due',
      tests: ['venues/LiquidityValue'],
    },
    {
      from: '(_rootDown(k, unit, price), _rootDown(k, price, unit))',
      to: '(_rootDown(k, price, unit), _rootDown(k, unit, price))',
      breaks: 'takes one side for the other',
    },
    { from: 'if (price == 0) return (0, 0);', to: '', breaks: 'reverts without a price' },
    { from: '* m / d) << 48;', to: '* m / d) << 49;', breaks: 'doubles the sides far from any market' },
    { from: 'if (high < d) return', to: 'if (high <= d) return', breaks: 'reverts at the edge of a uint256' },
  ],
};
