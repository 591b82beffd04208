import type { MutantsOfFile } from './mutant';

const TESTS = [
  'OrderMint',
  'OrderRedeem',
  'Refund',
  'Escrow',
  'Observed',
  'Paths',
  'Hostile',
  'LockedPair',
].map((test) => `orders/${test}`);

/** Orders at the next price: what is taken, which round prices it, and where everything goes. */
export const orders: readonly MutantsOfFile[] = [
  {
    file: 'Orders.sol',
    tests: TESTS,
    mutants: [
      {
        from: 'MAX_LIFETIME = 30 days',
        to: 'MAX_LIFETIME = 31 days',
        breaks: 'lets an order wait for longer',
      },
      { from: 'GRACE = 7 days', to: 'GRACE = 6 days', breaks: 'gives an order back too soon' },
      {
        from: 'uint256 received = IERC20(asset).balanceOf(address(this)) - had;',
        to: 'uint256 received = amountIn;',
        breaks: 'takes what a token keeps as its fee for escrowed',
      },
      {
        from: 'require(tip <= msg.value, TipInvalid(tip));',
        to: '',
        breaks: 'lets a tip be larger than the coin sent',
      },
      {
        from: 'uint256 amount = msg.value - tip;',
        to: 'uint256 amount = msg.value;',
        breaks: 'orders with the tip too',
      },
      {
        from: 'require(!native || asset == address(wrapped), NoNativeCoin());',
        to: '',
        breaks: 'pays another asset as coin',
      },
      {
        from: 'require(o.amount > 0, ITreasury.ZeroAmount());',
        to: '',
        breaks: 'takes an order for nothing',
      },
      {
        from: 'require(o.amount <= type(uint128).max, AmountTooLarge(o.amount));',
        to: '',
        breaks: 'cuts an amount',
      },
      {
        from: 'require(o.minOut <= type(uint128).max, AmountTooLarge(o.minOut));',
        to: '',
        breaks: 'cuts a minimum',
      },
      {
        from: 'bool inTime = earliest <= o.deadline &&',
        to: 'bool inTime =',
        breaks: 'lets a deadline be sooner than the feed reports',
      },
      {
        from: 'require(account.open < type(uint32).max, TooManyOrders(msg.sender, MAX_ORDERS));',
        to: '',
        breaks: 'looks for a place for ever',
      },
      {
        from: 'while (_isTaken(account.open, place)) ++place;',
        to: '',
        breaks: 'writes an order over another',
      },
      {
        from: 'if (o.receiver != msg.sender || o.tip > 0) flags |= EXTRA;',
        to: 'if (o.receiver != msg.sender) flags |= EXTRA;',
        breaks: 'forgets the tip of an order to oneself',
      },
      {
        from: 'require(msg.sender == address(this), OnlySelf(msg.sender));',
        to: '',
        breaks: 'lets anybody settle and keep the tip here',
      },
      {
        from: 'oracle.nextPrice(o.asset, round, o.phase, o.time + DELAY);',
        to: 'oracle.nextPrice(o.asset, round, o.phase, o.time);',
        breaks: 'settles at a price that was known',
      },
      {
        from: 'observedAt > o.deadline ? 0 : o.minting ? mintPrice : redeemPrice',
        to: 'o.minting ? mintPrice : redeemPrice',
        breaks: 'settles at a round after the deadline',
      },
      {
        from: 'observedAt > o.deadline ? 0 : o.minting ? mintPrice : redeemPrice',
        to: 'observedAt > o.deadline ? 0 : mintPrice',
        breaks: 'redeems at the price of mints',
      },
      {
        from: 'if (done.refunded > 0) _giveBack(o, done.refunded);',
        to: '',
        breaks: 'keeps what there is no room for',
      },
      {
        from: 'if (done.used == 0 && o.acceptsPart && 0 < room',
        to: 'if (done.used == 0 && 0 < room',
        breaks: 'fills a part of an order that takes all or nothing',
      },
      {
        from: '        if (pays) {\n',
        to: '        if (false) {\n',
        breaks: 'lets a receiver stop a settlement',
      },
      {
        from: '_keep(o.asset, o.receiver, IERC20(o.asset).balanceOf(address(this)) - had);',
        to: '',
        breaks: 'forgets whose a refused payment is',
      },
      {
        from: '_keep(o.asset, o.receiver, IERC20(o.asset).balanceOf(address(this)) - had);',
        to: '_keep(o.asset, o.receiver, done.out);',
        breaks: 'owes what a token has kept as its fee',
      },
      {
        from: 'uint256 gas = pays ? gasleft() / 2 : gasleft();',
        to: 'uint256 gas = gasleft();',
        breaks: 'lets a receiver burn all gas',
      },
      {
        from: '|| reason == ITreasury.NotListed.selector;',
        to: '|| reason == ITreasury.NotListed.selector || reason == ITreasury.InsufficientLiquidity.selector;',
        breaks: 'gives an order back while a pair is locked',
      },
      {
        from: 'require(_isFinal(done.reason), SettlementFailed(o.id, refusal));',
        to: '',
        breaks: 'gives an order back when a settler sends too little gas',
      },
      {
        from: 'Math.mulDiv(o.minOut, amount, o.amount, Math.Rounding.Ceil)',
        to: 'o.minOut',
        breaks: 'asks for the whole minimum of a part',
      },
      {
        from: 'Math.mulDiv(o.minOut, amount, o.amount, Math.Rounding.Ceil)',
        to: '0',
        breaks: 'asks for no minimum',
      },
      {
        from: 'settlingPrice = 0;',
        to: '',
        breaks: 'leaves the price of an order behind it',
        equivalent:
          'It is transient, written before each use, and read by the Valuer only while this contract is the caller.',
      },
      {
        from: 'require(block.timestamp > o.deadline, NotRefundable(id));',
        to: '',
        breaks: 'gives an order back before its deadline',
      },
      {
        from: 'if (block.timestamp <= o.deadline + GRACE) {',
        to: 'if (false) {',
        breaks: 'gives an order back that has its price',
      },
      {
        from: 'bool none = Rounds.phaseOf(last) == o.phase && oracle',
        to: 'bool none = oracle',
        breaks: 'gives an order back for the rounds of another phase',
      },
      {
        from: 'if (o.minting && o.native) _payCoin(owner, amount);\n        else _pay',
        to: '_pay',
        breaks: 'gives coin back as the wrapped coin',
      },
      {
        from: 'delete kept[msg.sender][token];',
        to: '',
        breaks: 'pays what is kept again and again',
      },
      {
        from: 'if (ok) return;\n        wrapped.deposit',
        to: 'return;\n        wrapped.deposit',
        breaks: 'loses coin that is refused',
      },
      {
        from: 'account.open & ~uint32(1 << _placeOf(id))',
        to: 'account.open',
        breaks: 'settles an order twice',
      },
      {
        from: 'if (uint88(id) != _numberOf(entry, account.next)) return o;',
        to: '',
        breaks: 'takes an order for another in its place',
      },
      {
        from: 'if (!_isTaken(account.open, _placeOf(id))) return o;',
        to: '',
        breaks: 'takes an order that has ended for an open one',
      },
      {
        from: 'uint88(orders[at - 1].id) > number',
        to: 'orders[at - 1].id > _idOf(owner, place, number)',
        breaks: 'lists orders by their places',
      },
    ],
  },
  {
    file: 'libraries/Rounds.sol',
    tests: TESTS,
    mutants: [
      {
        from: 'require(timeOf(words) <= time, IPriceOracle.RoundNotFirst(uint80(round), timeOf(words)));',
        to: '',
        breaks: 'lets the settler choose among rounds',
      },
      {
        from: 'require(timeOf(words) > time, IPriceOracle.RoundNotAfter(uint80(round), timeOf(words)));',
        to: '',
        breaks: 'settles at a round from before',
      },
      {
        from: 'require(timeOf(words) > time,',
        to: 'require(timeOf(words) >= time,',
        breaks: 'settles at a round of the delay’s last second',
      },
      {
        from: 'return _lookBack(source, last, time, gasCap, words) && timeOf(words) <= time;',
        to: 'return true;',
        breaks: 'gives an order back that has its round',
      },
      {
        from: 'if (load(source, last + 1, gasCap, words)) return false;',
        to: '',
        breaks: 'takes any early round for the last',
      },
      {
        from: 'return Math.min(words[2], words[3]);',
        to: 'return words[3];',
        breaks: 'takes a round for new that was observed before',
      },
    ],
  },
];
