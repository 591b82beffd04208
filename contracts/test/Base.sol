// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Feed, IAggregator, IPriceOracle, Kind} from "../src/interfaces/IPriceOracle.sol";
import {Listing, Params} from "../src/interfaces/Types.sol";
import {DevFeed} from "../src/dev/DevFeed.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Orders} from "../src/Orders.sol";
import {PriceOracle} from "../src/PriceOracle.sol";
import {Treasury} from "../src/Treasury.sol";
import {TreasuryLens} from "../src/TreasuryLens.sol";
import {USDm} from "../src/USDm.sol";
import {Valuer} from "../src/Valuer.sol";
import {XMS} from "../src/XMS.sol";
import {Test} from "./Test.sol";

interface IFactory {
    function createPair(address a, address b) external returns (address);
}

interface IMintablePair {
    function mint(address to) external returns (uint256);
    function sync() external;
    function swap(uint256 out0, uint256 out1, address to, bytes calldata data) external;
}

/// The protocol as the tests start it: this contract is the admin of the AccessManager and holds every role; the
/// compiled Uniswap V2 pair gives XMS its price; nothing is listed but what a test lists with `addAsset`.
abstract contract Base is Test {
    uint256 internal constant WAD = 1e18;
    uint256 internal constant XMS_PRICE = 0.25e18;

    AccessManager internal manager;
    USDm internal usdm;
    XMS internal xms;
    PriceOracle internal oracle;
    Valuer internal valuer;
    Treasury internal treasury;
    Orders internal orders;
    TreasuryLens internal lens;
    address internal pair;

    DevToken[] internal tokens;
    mapping(address token => DevFeed) internal feeds;

    function setUp() public virtual {
        vm.warp(1_750_000_000);
        manager = new AccessManager(address(this));
        xms = XMS(ship("XMS", abi.encode(address(this))));
        // USDm and oracle name the Treasury or USDm, which name them: addresses are known ahead by nonce.
        uint64 nonce = vm.getNonce(address(this));
        address usdmAt = vm.computeCreateAddress(address(this), nonce + 1);
        oracle = PriceOracle(ship("PriceOracle", abi.encode(address(manager), address(xms), usdmAt)));
        usdm = USDm(ship("USDm", abi.encode(vm.computeCreateAddress(address(this), nonce + 3))));
        address ordersAt = vm.computeCreateAddress(address(this), nonce + 4);
        valuer = Valuer(ship("Valuer", abi.encode(oracle, IERC20(address(xms)), ordersAt)));
        treasury = Treasury(
            ship("Treasury", abi.encode(address(manager), usdm, IERC20(address(xms)), oracle, valuer, defaults()))
        );
        orders = Orders(ship("Orders", abi.encode(treasury, address(0))));
        lens = TreasuryLens(ship("TreasuryLens", abi.encode(treasury)));
        _createPair(1_000_000e18);
        settleAverages();
    }

    function defaults() internal pure returns (Params memory p) {
        p.tierCaps = [uint16(10_000), 4000, 3000, 1500, 1000];
        p.flowLimits = [uint16(2000), 2000, 2000, 1000, 500];
        p.backingFloor = 9950;
        p.supportRatio = 25_000;
        // With feeds that report every basis point (see addListed) the tiers' own limits bind.
        p.lagBudget = 100;
        p.lossBudget = 50;
        p.flowBase = 10_000_000e18;
        p.launchCap = 1_000_000e18;
    }

    /// Mars Swap: the published Uniswap V2 bytecode, with `usdmSide` USDm against XMS at `XMS_PRICE`. The USDm is
    /// minted within the launch cap, which is then taken away.
    function _createPair(uint256 usdmSide) private {
        string memory artifact = vm.readFile("node_modules/@uniswap/v2-core/build/UniswapV2Factory.json");
        bytes memory init = vm.parseBytes(string.concat("0x", vm.parseJsonString(artifact, ".bytecode")));
        bytes memory code = bytes.concat(init, abi.encode(address(this)));
        address factory;
        assembly {
            factory := create(0, add(code, 0x20), mload(code))
        }
        pair = IFactory(factory).createPair(address(xms), address(usdm));
        xms.transfer(pair, usdmSide * WAD / XMS_PRICE);
        // Still empty: the averages begin with the first observation after it has liquidity.
        oracle.setFeed(Feed(address(xms), Kind.Pair, 18, 1 days, pair, 1, type(uint96).max, 0));
        mintFor(address(this), addAsset(1, 18, WAD), usdmSide);
        usdm.transfer(pair, usdmSide);
        IMintablePair(pair).mint(address(this));
        Params memory p = defaults();
        p.launchCap = 0;
        treasury.setParams(p);
        oracle.observe();
    }

    /// Time goes by until both averages of XMS are what its spot price is now, with newer observations of ten minutes ago;
    /// the feeds report the same prices at the end.
    function settleAverages() internal {
        for (uint256 i; i < 2; ++i) {
            vm.warp(block.timestamp + 4 hours);
            oracle.observe();
        }
        vm.warp(block.timestamp + 10 minutes);
        refreshAll();
    }

    function refreshAll() internal {
        for (uint256 i; i < tokens.length; ++i) {
            refresh(address(tokens[i]));
        }
    }

    /// The feed of `asset` reports the same price now.
    function refresh(address asset) internal {
        (, int256 answer,,,) = feeds[asset].latestRoundData();
        feeds[asset].set(int192(answer), uint64(block.timestamp));
    }

    /// A new listed token at `price` (USD, 18 decimals).
    function addAsset(uint8 tier, uint8 decimals, uint256 price) internal returns (DevToken token) {
        token = DevToken(ship("DevToken", abi.encode("Token", "TKN", decimals)));
        addListed(address(token), tier, decimals, price);
        tokens.push(token);
    }

    /// Gives `token` a feed with 18 decimals at `price`, which is remembered, and lists it.
    function addListed(address token, uint8 tier, uint8 decimals, uint256 price) internal {
        DevFeed feed = DevFeed(ship("DevFeed", abi.encode("TKN / USD", 18, int192(uint192(price)))));
        feeds[token] = feed;
        Kind kind = tier == 1 ? Kind.Stable : Kind.Market;
        oracle.setFeed(Feed(token, kind, 18, 1 days, address(feed), 1, type(uint96).max, 0));
        oracle.remember();
        treasury.list(listing(token, tier, decimals, 10_000));
    }

    /// A listing whose feed reports every basis point.
    function listing(address token, uint8 tier, uint8 decimals, uint16 cap) internal pure returns (Listing memory) {
        return Listing(token, tier, decimals, cap, tier == 1 ? 0 : 1);
    }

    function setPrice(address token, uint256 price) internal {
        feeds[token].set(int192(uint192(price)), uint64(block.timestamp));
    }

    /// Gives `who` `amount` of `token` and mints with it.
    function mintFor(address who, DevToken token, uint256 amount) internal returns (uint256 out) {
        token.mint(who, amount);
        vm.startPrank(who);
        token.approve(address(treasury), amount);
        out = treasury.mint(address(token), amount, 0, who, block.timestamp);
        vm.stopPrank();
    }
}
