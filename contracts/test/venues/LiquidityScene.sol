// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {DevToken} from "../../src/dev/DevToken.sol";
import {IPairFactory, ISwapPair} from "../../src/interfaces/IMarsSwap.sol";
import {Params, State} from "../../src/interfaces/Types.sol";
import {LiquidityVenue} from "../../src/venues/LiquidityVenue.sol";
import {IFactory, IMintablePair} from "../Base.sol";
import {Scene} from "../Scene.sol";

interface IMarsSwap is IPairFactory {
    function setFeeTo(address to) external;
}

interface IMarsPair is ISwapPair, IMintablePair {
    function factory() external view returns (IMarsSwap);
    function balanceOf(address account) external view returns (uint256);
    function skim(address to) external;
    function transfer(address to, uint256 amount) external returns (bool);
    function mint(address to) external override(ISwapPair, IMintablePair) returns (uint256);
    function swap(uint256 out0, uint256 out1, address to, bytes calldata data)
        external
        override(ISwapPair, IMintablePair);
}

/// The scene with the liquidity venue as its only one, on the factory of the XMS pair. No pair is listed.
abstract contract LiquidityScene is Scene {
    LiquidityVenue internal venue;
    IMarsSwap internal factory;

    function setUp() public virtual override {
        super.setUp();
        factory = IMarsPair(pair).factory();
        venue = LiquidityVenue(ship("LiquidityVenue", abi.encode(address(manager), treasury, factory)));
        treasury.addVenue(address(venue));
    }

    /// Lists the pair of `asset`, made where there is none.
    function open(address asset) internal returns (IMarsPair p) {
        p = IMarsPair(factory.getPair(asset, address(usdm)));
        if (address(p) == address(0)) p = IMarsPair(IFactory(address(factory)).createPair(asset, address(usdm)));
        venue.listPair(address(p));
    }

    /// The Treasury puts `amount` of `asset` and as much USDm as it is worth into the pair.
    function place(address asset, uint256 amount) internal {
        if (asset == address(xms)) allowLosses();
        treasury.deploy(address(venue), asset, amount, worth(asset, amount), abi.encode(0));
    }

    /// As many as a governor can allow: USDm beside XMS counts against that budget.
    function allowLosses() internal {
        Params memory params = treasury.state().params;
        params.lossBudget = 200;
        treasury.setParams(params);
    }

    /// BOB puts the same into the pair.
    function join(IMarsPair p, address asset, uint256 amount) internal returns (uint256) {
        give(asset, address(p), amount);
        give(address(usdm), address(p), worth(asset, amount));
        return p.mint(BOB);
    }

    /// USD at the oracle's reference price, rounded down.
    function worth(address asset, uint256 amount) internal view returns (uint256) {
        if (asset == address(usdm)) return amount;
        return Math.mulDiv(amount, oracle.priceOf(asset).referencePrice, unitOf(asset));
    }

    /// Out of nowhere, USDm aside, which is ALICE's.
    function give(address token, address to, uint256 amount) internal {
        if (token == address(usdm)) {
            vm.prank(ALICE);
            usdm.transfer(to, amount);
        } else if (token == address(xms)) {
            xms.transfer(to, amount);
        } else {
            DevToken(token).mint(to, amount);
        }
    }

    /// BOB sells `amount` of `token` to the pair.
    function sell(IMarsPair p, address token, uint256 amount) internal returns (uint256 out) {
        bool zeroIn = token == p.token0();
        (uint256 own, uint256 other) = reserves(p, token);
        out = amount * 997 * other / (own * 1000 + amount * 997);
        if (out == 0) return 0;
        vm.prank(BOB);
        IERC20(token).transfer(address(p), amount);
        p.swap(zeroIn ? 0 : out, zeroIn ? out : 0, BOB, "");
    }

    /// The reserve of `token`, and the other.
    function reserves(IMarsPair p, address token) internal view returns (uint256, uint256) {
        (uint256 reserve0, uint256 reserve1,) = p.getReserves();
        return token == p.token0() ? (reserve0, reserve1) : (reserve1, reserve0);
    }

    /// Moves the pair by a trade of BOB's that brings in up to `most` times the reserve, if there is as much.
    function push(IMarsPair p, address asset, uint256 seed, uint256 most) internal {
        address token = seed % 2 == 0 ? asset : address(usdm);
        (uint256 reserve,) = reserves(p, token);
        most = Math.min(reserve * most, type(uint112).max - reserve);
        if (token == address(usdm)) most = Math.min(most, usdm.balanceOf(ALICE));
        if (token == address(xms)) most = Math.min(most, xms.balanceOf(address(this)));
        uint256 amount = bound(seed / 2, 1, most);
        give(token, BOB, amount);
        sell(p, token, amount);
    }

    function surplus() internal view returns (int256) {
        State memory s = treasury.state();
        return int256(s.value) - int256(s.supply - s.treasuryUsdm);
    }

    /// What a unit of `asset` and ten wei are worth: what roundings may cost.
    function dust(address asset) internal view returns (uint256) {
        return worth(asset, 1) + 10;
    }

    /// An amount of `asset` that the Treasury can spare and a pair can take, worth $1000 or more where it can.
    function some(address asset, uint256 seed) internal view returns (uint256) {
        uint256 unit = unitOf(asset);
        if (unit > 1e18) return bound(seed, 1e30, 1e33);
        uint256 least = 1000 * unit * WAD / oracle.priceOf(asset).referencePrice;
        return bound(seed, least, treasury.idle(asset) / 2);
    }
}
