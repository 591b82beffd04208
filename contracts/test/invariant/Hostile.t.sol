// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Limit} from "../../src/interfaces/Types.sol";
import {IMarsPair} from "../venues/LiquidityScene.sol";
import {AtWorkHandler} from "./AtWork.t.sol";
import {Campaign} from "./Campaign.sol";

/// A steward who wants to lose as much as possible to BOB, who is the other side of every pair, and a trader with any
/// amount of XMS and of what is given away, while prices move and all venues are real.
contract HostileHandler is AtWorkHandler {
    mapping(address asset => uint256) private _start;
    /// The surplus after the last accepted action.
    int256 private _mark;
    /// What the steward's moves have taken from it, and the largest budget that they had.
    uint256 public lost;
    uint256 private _budget;
    uint256 private _began;

    function setUp() public override {
        super.setUp();
        for (uint256 i; i < tokens.length; ++i) {
            (, int256 answer,,,) = feeds[address(tokens[i])].latestRoundData();
            _start[address(tokens[i])] = uint256(answer);
        }
        oracle.remember();
        (_mark, _began) = (surplus(), block.timestamp);
    }

    /// After every accepted action. Prices, time and what befalls vaults are not the steward's.
    function done() internal override {
        super.done();
        int256 now_ = surplus();
        bool steward =
            msg.sig == this.lend.selector || msg.sig == this.supply.selector || msg.sig == this.squeeze.selector;
        if (steward && now_ < _mark) lost += uint256(_mark - now_);
        _mark = now_;
        (, uint256 budget) = treasury.losses();
        _budget = Math.max(_budget, budget);
    }

    /// Invariant 9: a budget that is empty at first and recovers in a week.
    function checkLosses() external view {
        uint256 recovered = Math.mulDiv(_budget, block.timestamp - _began, 7 days);
        atMost(lost, _budget + recovered, "no more than the loss budget");
    }

    /// By shares or backing: what is taken out of a pair off its price may be less than was counted.
    function refused(address asset, bytes memory reason) internal view override {
        bytes32 hash = keccak256(reason);
        bool known = hash == keccak256(exceeded(asset, Limit.Backing, 0));
        known = known || hash == keccak256(exceeded(asset, Limit.DriftLimit, 0));
        assertTrue(known, "what a pull left is against a limit");
        (, uint256 liquid) = venue.holdings(asset);
        atLeast(liquid, 1, "some of it is in a pair");
    }

    /// Between a fifth less and a fifth more than at first; stablecoins within and a little beside their band.
    function movePrice(uint256 seed, uint256 price) external {
        ++tried;
        address asset = address(tokens[seed % tokens.length]);
        uint256 start = _start[asset];
        bool stable = stateOf(asset).tier == 1;
        setPrice(asset, bound(price, start * (stable ? 994 : 800) / 1000, start * (stable ? 1021 : 1200) / 1000));
        oracle.remember();
        done();
    }

    /// A trade of any size on the XMS pair, of which every second brings it back. Spot moves no figure.
    function tradeXms(uint256 amount, bool back) external {
        ++tried;
        uint256 average = oracle.priceOf(address(xms)).referencePrice;
        int256 before = surplus();
        if (back) settleXms();
        else push(IMarsPair(pair), address(xms), amount, 3);
        assertEq(oracle.priceOf(address(xms)).referencePrice, average, "the average stands");
        assertEq(uint256(surplus()), uint256(before), "surplus");
        done();
    }

    function settleXms() private {
        IMarsPair p = IMarsPair(pair);
        (uint256 own, uint256 other) = reserves(p, address(xms));
        uint256 fair = Math.sqrt(Math.mulDiv(own * other, WAD, XMS_PRICE));
        address token = fair > own ? address(xms) : address(usdm);
        uint256 amount = fair > own ? fair - own : Math.mulDiv(own, other, fair) - other;
        if (token == address(usdm)) amount = Math.min(amount, usdm.balanceOf(ALICE));
        give(token, BOB, amount);
        sell(p, token, amount);
    }

    /// A gift to the reserves of a pair, up to all that it has. It is real, and counts for those who are in it.
    function gift(uint256 seed, uint256 amount, bool inUsdm) external {
        ++tried;
        uint256 n = seed % 4;
        (IMarsPair p, address asset) = n == 3 ? (IMarsPair(pair), address(xms)) : (pairs[working[n]], working[n]);
        address token = inUsdm ? address(usdm) : asset;
        (uint256 reserve,) = reserves(p, token);
        // What a pair can hold, and what there is.
        if (reserve > 1e30) return;
        if (inUsdm) reserve = Math.min(reserve, usdm.balanceOf(ALICE) / 4);
        if (token == address(xms)) reserve = Math.min(reserve, xms.balanceOf(address(this)) / 4);
        int256 before = surplus();
        give(token, address(p), bound(amount, 0, reserve));
        p.sync();
        kept(before);
        done();
    }

    /// BOB enters a pair with up to nine times what is there and moves it; the steward adds at a ratio that gives some of
    /// it to BOB; BOB moves it back and leaves with all that is his.
    function squeeze(uint256 seed, uint256 amount, uint256 skew, uint256 size) external {
        ++tried;
        address asset = workingAsset(seed);
        IMarsPair p = pairs[asset];
        (uint256 reserve,) = reserves(p, asset);
        if (reserve > 1e30 || usdm.balanceOf(ALICE) < 1_000_000e18) return;
        uint256 joined = bound(size, 0, Math.min(reserve * 9, treasury.idle(asset)));
        if (worth(asset, joined) * 2 > usdm.balanceOf(ALICE)) joined = 0;
        if (joined > 1e4) join(p, asset, joined);
        amount = bound(amount, unitOf(asset) / 100, treasury.idle(asset) / 2 + unitOf(asset) / 100);
        // Up to a percent too much or too little USDm.
        uint256 own = worth(asset, amount) * bound(skew, 9900, 10_100) / 10_000;
        bool entered;
        try treasury.deploy(address(venue), asset, amount, own, abi.encode(0)) {
            entered = true;
        } catch {}
        uint256 liquidity = p.balanceOf(BOB);
        vm.prank(BOB);
        p.transfer(address(p), liquidity * 9 / 10);
        if (liquidity > 1e6) p.burn(BOB);
        if (entered) done();
    }

    function passTime(uint256 time) external {
        ++tried;
        pass(bound(time, 1, 1 days));
        done();
    }
}

contract HostileTest is Campaign {
    HostileHandler private handler;

    function setUp() public {
        handler = new HostileHandler();
        handler.setUp();
        bytes4[] memory selectors = new bytes4[](22);
        selectors[0] = selectors[1] = handler.mint.selector;
        selectors[2] = selectors[3] = handler.redeem.selector;
        selectors[4] = handler.redeemProRata.selector;
        selectors[5] = handler.claim.selector;
        selectors[6] = handler.lend.selector;
        selectors[7] = handler.supply.selector;
        selectors[8] = selectors[9] = handler.squeeze.selector;
        selectors[10] = handler.vote.selector;
        selectors[11] = handler.swap.selector;
        selectors[12] = handler.shift.selector;
        selectors[13] = handler.freeze.selector;
        selectors[14] = handler.donate.selector;
        selectors[15] = handler.gift.selector;
        selectors[16] = handler.grant.selector;
        selectors[17] = handler.movePrice.selector;
        selectors[18] = handler.tradeXms.selector;
        selectors[19] = handler.passTime.selector;
        selectors[20] = handler.claim.selector;
        selectors[21] = handler.freeze.selector;
        begin("hostile", address(handler), selectors);
        // Few redemptions are credited.
        atLeastOf(handler.claim.selector, 1);
    }

    /// forge-config: default.invariant.fail-on-revert = true
    /// forge-config: default.invariant.runs = 32
    /// forge-config: deep.invariant.runs = 320
    function invariant_positions() public view {
        handler.check();
        handler.checkLosses();
    }

    function afterInvariant() public {
        handler.checkGrants();
        tally(handler);
    }
}
