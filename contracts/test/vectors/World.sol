// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Feed, IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {IOrders} from "../../src/interfaces/IOrders.sol";
import {IUSDm} from "../../src/interfaces/IUSDm.sol";
import {Flow, Params, Price} from "../../src/interfaces/Types.sol";
import {Words} from "../../src/libraries/Words.sol";
import {Treasury} from "../../src/Treasury.sol";
import {Valuer} from "../../src/Valuer.sol";

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

    function priceOf(address) external view returns (Price memory) {
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

    function report(address[] calldata assets)
        external
        view
        returns (uint256 usdm, uint256[] memory held, uint256[] memory liquid)
    {
        (usdm, held, liquid) = (treasuryUsdm, new uint256[](assets.length), new uint256[](assets.length));
        for (uint256 i; i < assets.length; ++i) {
            (held[i], liquid[i]) = (_holdings[assets[i]].held, _holdings[assets[i]].liquid);
        }
    }

    function canCall(address, address, bytes4) external pure returns (bool immediate, uint32 delay) {
        return (true, 0);
    }

    function feedOf(address) external pure returns (Feed memory feed) {}
}

/// The Valuer, which takes any parameters.
contract VectorValuer is Valuer {
    constructor(World world, Coin xms)
        Valuer(IPriceOracle(address(world)), IERC20(address(xms)), IOrders(address(0)))
    {}

    function pack(Params calldata p) external pure override returns (uint256 rules, uint256 bases) {
        return Words.packParams(p);
    }
}

/// The Treasury, whose used flow can be set.
contract VectorTreasury is Treasury {
    constructor(World world, Coin xms, Params memory params)
        Treasury(
            address(world),
            IUSDm(address(world)),
            IERC20(address(xms)),
            IPriceOracle(address(world)),
            new VectorValuer(world, xms),
            params
        )
    {}

    function setFlow(address asset, Flow calldata flow) external {
        _flows[asset] = Words.packFlow(flow);
    }

    /// What flow limits are a share of, USD.
    function setFlowBase(uint256 base) external {
        _totals[1] = uint192(_totals[1]) | Words.micro(base) << 192;
    }
}
