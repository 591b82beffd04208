// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Feed, IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {IUSDm} from "../../src/interfaces/IUSDm.sol";
import {Params, Price} from "../../src/interfaces/Types.sol";
import {Treasury} from "../../src/Treasury.sol";

/// A token of which only decimals and supply are ever asked.
contract Coin {
    uint256 public constant totalSupply = 1_000_000_000e18;
    uint8 public immutable decimals;

    constructor(uint8 decimals_) {
        decimals = decimals_;
    }
}

/// Everything around a Treasury at once, saying what it is told to: authority, oracle, USDm and the only venue, which
/// holds all assets. So the real Treasury can be put into any state.
contract World {
    struct Holding {
        uint256 held;
        uint256 liquid;
        uint256 referencePrice;
    }

    uint256 public totalSupply;
    uint256 public treasuryUsdm;
    uint256 private _xmsAverage;
    mapping(address token => Holding) private _holdings;
    Price private _price;

    function setMoney(uint256 supply, uint256 treasuryUsdm_, uint256 xmsAverage) external {
        (totalSupply, treasuryUsdm, _xmsAverage) = (supply, treasuryUsdm_, xmsAverage);
    }

    function setHolding(address token, Holding calldata holding) external {
        _holdings[token] = holding;
    }

    function setPrice(Price calldata price_) external {
        _price = price_;
    }

    function price() external view returns (Price memory) {
        return _price;
    }

    function assess(address[] calldata assets, uint256)
        external
        view
        returns (uint256[] memory references, Price memory assessed, uint256 xmsAverage)
    {
        references = new uint256[](assets.length);
        for (uint256 i; i < assets.length; ++i) {
            references[i] = _holdings[assets[i]].referencePrice;
        }
        return (references, _price, _xmsAverage);
    }

    function holdings(address asset) external view returns (uint256 held, uint256 liquid) {
        return (_holdings[asset].held, _holdings[asset].liquid);
    }

    function canCall(address, address, bytes4) external pure returns (bool immediate, uint32 delay) {
        return (true, 0);
    }

    function feedOf(address) external pure returns (Feed memory feed) {}
}

/// The Treasury, whose used flow can be set.
contract VectorTreasury is Treasury {
    constructor(World world, Coin xms, Params memory params)
        Treasury(address(world), IUSDm(address(world)), IERC20(address(xms)), IPriceOracle(address(world)), params)
    {}

    function setFlows(address asset, uint256 minted, uint256 redeemed, uint256 time) external {
        _mintFlows[asset] = Flow(uint208(minted), uint48(time));
        _redeemFlows[asset] = Flow(uint208(redeemed), uint48(time));
    }
}
