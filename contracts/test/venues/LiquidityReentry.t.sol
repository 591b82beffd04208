// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevToken} from "../../src/dev/DevToken.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {IVenue} from "../../src/interfaces/IVenue.sol";
import {IMarsPair, LiquidityScene} from "./LiquidityScene.sol";

/// Calls a stranger after every transfer to or from `watched`.
contract CallingToken is DevToken {
    address private _watched;
    Stranger private _stranger;
    bool private _busy;

    constructor() DevToken("Calling", "CAL", 18) {}

    function call(Stranger stranger, address watched) external {
        (_stranger, _watched) = (stranger, watched);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (_busy || address(_stranger) == address(0) || (from != _watched && to != _watched)) return;
        _busy = true;
        _stranger.act();
        _busy = false;
    }
}

/// Tries what it was told to, one thing after the other.
contract Stranger {
    address[] private _targets;
    bytes[] private _attempts;
    uint256 public calls;
    uint256 public succeeded;

    function attempt(address target, bytes memory data) external {
        _targets.push(target);
        _attempts.push(data);
    }

    function act() external {
        ++calls;
        for (uint256 i; i < _targets.length; ++i) {
            (bool ok,) = _targets[i].call{gas: 2_000_000}(_attempts[i]);
            if (ok) ++succeeded;
        }
    }
}

/// A listed token that hands control to a stranger in the middle of things.
contract LiquidityReentryTest is LiquidityScene {
    CallingToken private token;
    Stranger private stranger;
    IMarsPair private p;

    function setUp() public override {
        super.setUp();
        token = new CallingToken();
        addListed(address(token), 1, 18, WAD);
        stock(address(token), 100_000e18);
        p = open(address(token));
        join(p, address(token), 10_000e18);
        place(address(token), 50_000e18);
        stranger = new Stranger();
        token.call(stranger, address(p));
        give(address(usdm), address(stranger), 1000e18);
    }

    /// While the pair pays out, nothing of pair, venue and Treasury can be entered.
    function test_withdraw() public {
        address asset = address(token);
        stranger.attempt(address(p), abi.encodeCall(IMarsPair.skim, (BOB)));
        stranger.attempt(address(p), abi.encodeWithSignature("sync()"));
        stranger.attempt(address(p), abi.encodeWithSignature("mint(address)", BOB));
        stranger.attempt(address(p), abi.encodeWithSignature("burn(address)", BOB));
        stranger.attempt(address(venue), abi.encodeCall(IVenue.withdraw, (asset, 1e18, "")));
        stranger.attempt(address(venue), abi.encodeCall(IVenue.deposit, (asset, 0, 0, abi.encode(0))));
        uint256 forever = type(uint256).max;
        stranger.attempt(address(treasury), abi.encodeCall(ITreasury.redeem, (asset, 1e18, 0, BOB, forever)));
        int256 was = surplus();
        treasury.recall(address(venue), asset, 10_000e18, "");
        assertTrue(surplus() + 10 >= was, "surplus");
        vm.prank(ALICE);
        treasury.redeem(asset, 70_000e18, 0, ALICE, block.timestamp);
        assertTrue(surplus() + 20 >= was, "surplus");
        assertEq(stranger.calls(), 2, "called");
        assertEq(stranger.succeeded(), 0, "in vain");
    }

    /// What a stranger takes out of the pair on the way in is missing: the deposit fails as a whole.
    function test_deposit() public {
        stranger.attempt(address(p), abi.encodeCall(IMarsPair.skim, (BOB)));
        vm.expectRevert("UniswapV2: INSUFFICIENT_LIQUIDITY_MINTED");
        treasury.deploy(address(venue), address(token), 1000e18, 1000e18, abi.encode(0));
    }

    /// Made reserves on the way in, it is a gift to all: the deposit fails, too.
    function test_deposit_synced() public {
        stranger.attempt(address(p), abi.encodeWithSignature("sync()"));
        vm.expectRevert("UniswapV2: INSUFFICIENT_LIQUIDITY_MINTED");
        treasury.deploy(address(venue), address(token), 1000e18, 1000e18, abi.encode(0));
    }
}
