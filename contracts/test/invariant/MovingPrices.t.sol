// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {State} from "../../src/interfaces/Types.sol";
import {Rules} from "../Rules.sol";
import {Campaign} from "./Campaign.sol";
import {Keepers} from "./Keepers.sol";

/// Prices move, XMS is traded, feeds stop or die and come back.
contract MovingPricesHandler is Keepers {
    mapping(address asset => uint256) private _start;

    function setUp() public override {
        super.setUp();
        // Something above what is owed: below the floor neither mints nor redemptions would be accepted.
        setPrice(address(eth), 4500e18);
        for (uint256 i; i < tokens.length; ++i) {
            (, int256 answer,,,) = feeds[address(tokens[i])].latestRoundData();
            _start[address(tokens[i])] = uint256(answer);
        }
        oracle.remember();
    }

    /// Stablecoins within and a little beside their band, the others between a fifth less and a fifth more than at first;
    /// one in 16 prices is none.
    function movePrice(uint256 seed, uint256 price) external {
        ++tried;
        address asset = address(tokens[seed % tokens.length]);
        if (price % 16 == 0) {
            feeds[asset].set(-1, uint64(block.timestamp));
        } else {
            uint256 start = _start[asset];
            bool stable = stateOf(asset).tier == 1;
            setPrice(asset, bound(price, start * (stable ? 994 : 800) / 1000, start * (stable ? 1021 : 1200) / 1000));
            oracle.remember();
        }
        done();
    }

    function tradeXms(bool sell, uint256 amount) external {
        ++tried;
        if (!sell && usdm.balanceOf(ALICE) < 100_000e18) return;
        trade(sell, sell ? bound(amount, 1e18, 200_000e18) : bound(amount, 1e18, 50_000e18));
        done();
    }

    /// Prices move by more than the haircuts between two full valuations, which is admitted.
    function valueAnew() internal override {
        treasury.poke();
    }

    function value() external {
        valueAnew();
    }

    /// No user's action takes the Treasury from 100 % or more to below, whatever prices do in between.
    function settled(State memory s, State memory a) internal pure override {
        if (Rules.backedAt(s, 10_000)) assertTrue(Rules.backedAt(a, 10_000), "still backed");
    }
}

contract MovingPricesTest is Campaign {
    MovingPricesHandler private handler;

    function setUp() public {
        handler = new MovingPricesHandler();
        handler.setUp();
        bytes4[] memory selectors = new bytes4[](14);
        selectors[0] = selectors[1] = handler.mint.selector;
        selectors[2] = selectors[3] = handler.redeem.selector;
        selectors[4] = selectors[5] = handler.redeemProRata.selector;
        selectors[6] = handler.claim.selector;
        selectors[7] = handler.donate.selector;
        selectors[8] = handler.warp.selector;
        selectors[9] = handler.pause.selector;
        selectors[10] = handler.work.selector;
        selectors[11] = handler.jam.selector;
        selectors[12] = handler.movePrice.selector;
        selectors[13] = handler.tradeXms.selector;
        begin("moving-prices", address(handler), selectors);
    }

    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_books() public view {
        handler.check();
    }

    function afterInvariant() public {
        handler.value();
        handler.checkAll();
        tally(handler);
    }
}
