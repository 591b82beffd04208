// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {State} from "../../src/interfaces/Types.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {Treasury} from "../../src/Treasury.sol";
import {YieldVenue} from "../../src/venues/YieldVenue.sol";
import {claimableBy} from "../Owed.sol";
import {YieldScene} from "../venues/YieldScene.sol";
import {HookToken, IHooked} from "../zoo/Zoo.sol";

/// Leaves the Treasury from within its own claim at a venue, while that venue is locked.
contract Locksmith is IHooked {
    Treasury private immutable _treasury;
    uint256 private _usdmIn;

    constructor(Treasury treasury_) {
        _treasury = treasury_;
    }

    function leave(uint256 usdmIn) external {
        _treasury.redeemProRata(usdmIn, new uint256[](0), address(this), block.timestamp);
    }

    function leaveFrom(YieldVenue venue, IERC4626 vault, uint256 usdmIn) external {
        _usdmIn = usdmIn;
        venue.claimFrom(vault, address(this));
    }

    function claim(address asset) external {
        _treasury.claim(asset, address(this));
    }

    function onSend() external {}

    function onReceive() external {
        uint256 usdmIn = _usdmIn;
        _usdmIn = 0;
        if (usdmIn > 0) _treasury.redeemProRata(usdmIn, new uint256[](0), address(this), block.timestamp);
    }
}

/// The venue is locked, so it neither pays nor credits: its frozen part was credited from a healthy venue instead, which the
/// next claim emptied. Now it is lost to whoever does this.
contract LockedVenueTest is YieldScene {
    HookToken private token;
    DevVault private frozen;
    DevVault private hooks;
    YieldVenue private second;
    Locksmith private thief;

    function setUp() public override {
        super.setUp();
        token = new HookToken();
        addListed(address(token), 1, 18, WAD);
        stock(address(token), 1_000_000e18);
        second = YieldVenue(ship("YieldVenue", abi.encode(address(manager), treasury)));
        treasury.addVenue(address(second));
        frozen = open(address(usdc));
        deploy(address(usdc), 4_000_000e6);
        second.listVault(DevVault(ship("DevVault", abi.encode(IERC20(address(usdc)), "Vault", "VLT", RATE))), PACE);
        treasury.deploy(address(second), address(usdc), 5_000_000e6, 0, "");
        thief = new Locksmith(treasury);
        token.hook(address(thief));
        // A small credit of the token that calls back.
        hooks = open(address(token));
        deploy(address(token), 1_000_000e18);
        hooks.freeze(true);
        vm.prank(ALICE);
        usdm.transfer(address(thief), 10_001_000e18);
        thief.leave(1000e18);
        hooks.freeze(false);
        frozen.freeze(true);
    }

    function test_leave() public {
        State memory b = treasury.state();
        uint256 before = b.assets[1].liquid * 1e24 / (b.supply - b.treasuryUsdm);
        thief.leaveFrom(venue, hooks, 10_000_000e18);
        if (claimableBy(treasury, address(thief), address(usdc)) > 0) thief.claim(address(usdc));
        State memory a = treasury.state();
        atLeast(a.assets[1].liquid * 1e24 / (a.supply - a.treasuryUsdm) + 2, before, "liquid part of those who stay");
    }
}
