// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {Params} from "../../src/interfaces/Types.sol";
import {YieldVenue} from "../../src/venues/YieldVenue.sol";
import {Scene} from "../Scene.sol";

/// The scene with a yield venue. Vaults earn 5 percent a year and are believed 10.
abstract contract YieldScene is Scene {
    uint256 internal constant RATE = 500;
    uint256 internal constant PACE = 1000;

    YieldVenue internal venue;

    function setUp() public virtual override {
        super.setUp();
        venue = YieldVenue(ship("YieldVenue", abi.encode(address(manager), treasury)));
        treasury.addVenue(address(venue));
    }

    /// Lists a new vault for `asset`.
    function open(address asset) internal returns (DevVault vault) {
        vault = DevVault(ship("DevVault", abi.encode(IERC20(asset), "Vault", "VLT", RATE)));
        venue.listVault(vault, PACE);
    }

    function deploy(address asset, uint256 amount) internal {
        treasury.deploy(address(venue), asset, amount, 0, "");
    }

    function recall(address asset, uint256 amount) internal {
        treasury.recall(address(venue), asset, amount, "");
    }

    function harvest(address asset, uint256 amount) internal {
        treasury.recall(address(venue), asset, amount, abi.encode(true));
    }

    function heldOf(address asset) internal view returns (uint256 held) {
        (held,) = venue.holdings(asset);
    }

    function liquidOf(address asset) internal view returns (uint256 liquid) {
        (, liquid) = venue.holdings(asset);
    }

    function principalOf(address asset) internal view returns (uint256) {
        return venue.positionOf(asset).principal;
    }

    /// Somebody puts `amount` of `asset` into `vault` for `receiver`.
    function join(ERC4626 vault, address receiver, uint256 amount) internal {
        fund(vault.asset(), CAROL, amount);
        vm.startPrank(CAROL);
        IERC20(vault.asset()).approve(address(vault), amount);
        vault.deposit(amount, receiver);
        vm.stopPrank();
    }

    /// The steward's moves may lose as much as a governor can allow.
    function allowLosses() internal {
        Params memory p = treasury.state().params;
        p.lossBudget = 200;
        treasury.setParams(p);
    }

    /// What `amount` is after `time` at `rate` per year.
    function grown(uint256 amount, uint256 rate, uint256 time) internal pure returns (uint256) {
        return amount + amount * rate * time / (10_000 * 365 days);
    }

    function tracked(address asset) internal view {
        assertEq(treasury.idle(asset), IERC20(asset).balanceOf(address(treasury)), "tracked = balance");
    }
}
