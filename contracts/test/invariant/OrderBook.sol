// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {DevToken} from "../../src/dev/DevToken.sol";
import {DevWrapped} from "../../src/dev/DevWrapped.sol";
import {Order} from "../../src/interfaces/IOrders.sol";
import {NoCoin} from "../orders/OrderRedeem.t.sol";
import {BlockListToken} from "../zoo/BlockListToken.sol";
import {FeeToken} from "../zoo/Zoo.sol";
import {AtWorkHandler} from "./AtWork.t.sol";

/// Burns the gas that it is given with coin.
contract Furnace {
    receive() external payable {
        while (true) {}
    }
}

/// Books of all orders, kept beside the contract, and of what the feeds reported: which round is an order's, and at what
/// price, is written down when the feed reports it.
abstract contract OrderBook is AtWorkHandler {
    uint256 internal constant DELAY = 120;

    struct Made {
        Order order;
        /// Its round has come.
        bool priced;
        uint80 round;
        /// 0 where the round gives none.
        uint256 price;
    }

    /// Three accounts that take anything, one that takes no coin and one that burns its gas.
    address[] internal owners;
    /// All that can be ordered with or for. Those that are not among `all` are for orders only.
    address[] internal orderable;
    DevWrapped internal wrapped;
    FeeToken internal taxed;
    BlockListToken internal blocks;
    mapping(uint256 id => Made) internal made;
    uint256[] internal waiting;
    mapping(address asset => uint256) internal starts;
    /// Of each feed, its phase and how many rounds each phase has.
    mapping(address asset => uint16) internal phases;
    mapping(address asset => mapping(uint16 phase => uint64)) internal numbers;
    /// Per token, all that was ever ordered with, settled and given back.
    mapping(address token => uint256) internal ordered;
    mapping(address token => uint256) internal settledOf;
    mapping(address token => uint256) internal givenBack;

    receive() external payable {}

    function setUp() public virtual override {
        super.setUp();
        wrapped = DevWrapped(ship("DevWrapped", abi.encode("Wrapped Coin", "WBNB", 18)));
        taxed = FeeToken(_create("Zoo.sol:FeeToken", 18));
        blocks = BlockListToken(_create("BlockListToken.sol:BlockListToken", 6));
        addListed(address(wrapped), 3, 18, 600 * WAD);
        addListed(address(taxed), 1, 18, WAD);
        addListed(address(blocks), 2, 6, 2 * WAD);
        address[3] memory more = [address(wrapped), address(taxed), address(blocks)];
        uint256[3] memory amounts = [uint256(400e18), 300_000e18, 150_000e6];
        for (uint256 i; i < 3; ++i) {
            tokens.push(DevToken(more[i]));
            supplyWith(more[i], ALICE, amounts[i]);
            vm.startPrank(ALICE);
            IERC20(more[i]).approve(address(treasury), amounts[i]);
            treasury.mint(more[i], amounts[i], 0, ALICE, block.timestamp);
            vm.stopPrank();
        }
        // The same contract as in Base, for a chain with a coin.
        vm.etch(address(orders), ship("Orders", abi.encode(treasury, address(wrapped))).code);
        for (uint256 i; i < tokens.length; ++i) {
            address asset = address(tokens[i]);
            (uint80 id, int256 answer,,,) = feeds[asset].latestRoundData();
            (starts[asset], phases[asset]) = (uint256(answer), 1);
            numbers[asset][1] = uint64(id);
            if (i > 0) orderable.push(asset);
        }
        for (uint256 i; i < ACTORS; ++i) {
            owners.push(actors[i]);
        }
        owners.push(address(new NoCoin()));
        owners.push(address(new Furnace()));
        for (uint256 i = ACTORS; i < owners.length; ++i) {
            vm.prank(ALICE);
            usdm.transfer(owners[i], 1_000_000e18);
        }
        passBy(1 hours);
        treasury.poke();
    }

    /// Not by `new`, which would put the code of the token into this contract's.
    function _create(string memory artifact, uint256 decimals) private returns (address created) {
        bytes memory code = bytes.concat(vm.getCode(artifact), abi.encode(decimals));
        assembly {
            created := create(0, add(code, 0x20), mload(code))
        }
    }

    /// Gives `who` an `amount` of `asset`; the coin behind the wrapped one is there.
    function supplyWith(address asset, address who, uint256 amount) internal {
        if (asset != address(wrapped)) return DevToken(asset).mint(who, amount);
        wrapped.deposit{value: amount}();
        wrapped.transfer(who, amount);
    }

    function record(uint256 id, address owner) internal {
        Order memory o = orders.orderOf(id);
        assertEq(o.id, id, "open");
        assertEq(id >> 96, uint160(owner), "its owner");
        assertEq(o.time, block.timestamp, "its time");
        assertEq(o.phase, phases[o.asset], "its phase");
        made[id].order = o;
        waiting.push(id);
        ordered[escrowOf(o)] += o.amount;
    }

    /// What an order was made with.
    function escrowOf(Order memory o) internal view returns (address) {
        return o.minting ? o.asset : address(usdm);
    }

    function close(uint256 id, uint256 used, uint256 refunded) internal {
        assertEq(orders.orderOf(id).amount, 0, "closed");
        address token = escrowOf(made[id].order);
        settledOf[token] += used;
        givenBack[token] += refunded;
        uint256 i;
        while (waiting[i] != id) ++i;
        waiting[i] = waiting[waiting.length - 1];
        waiting.pop();
    }

    function lastOf(address asset, uint16 phase) internal view returns (uint80) {
        return uint80(phase) << 64 | numbers[asset][phase];
    }

    /// The feed of `asset` reports `price`: that is the price of all orders of its phase that waited for it.
    function report(address asset, uint256 price) internal {
        setPrice(asset, price);
        uint16 phase = phases[asset];
        ++numbers[asset][phase];
        bool stable = stateOf(asset).tier == 1;
        for (uint256 i; i < waiting.length; ++i) {
            Made storage m = made[waiting[i]];
            Order storage o = m.order;
            if (m.priced || o.asset != asset || o.phase != phase || block.timestamp <= o.time + DELAY) continue;
            (m.priced, m.round) = (true, lastOf(asset, phase));
            if (block.timestamp > o.deadline || (stable && (price < 0.995e18 || price > 1.02e18))) continue;
            m.price = stable && (price > WAD) == o.minting ? WAD : price;
        }
    }

    function nextPhase(address asset) internal {
        feeds[asset].startPhase();
        numbers[asset][++phases[asset]] = 1;
    }

    /// `pass` with its reports written down.
    function passBy(uint256 time) internal {
        uint256 end = block.timestamp + time;
        for (uint256 i = 2; i > 0 && time > 8 hours; --i) {
            vm.warp(end - i * 4 hours);
            oracle.observe();
        }
        vm.warp(end);
        for (uint256 i; i < tokens.length; ++i) {
            (, int256 answer,,,) = feeds[address(tokens[i])].latestRoundData();
            report(address(tokens[i]), uint256(answer));
        }
        oracle.observe();
    }

    /// Invariant 13, after every call: in Orders is what is open and kept, to the unit, and the tips.
    function checkEscrow() external view {
        uint256 tips;
        for (uint256 i; i < waiting.length; ++i) {
            tips += made[waiting[i]].order.tip;
        }
        assertEq(address(orders).balance, tips, "coin");
        _checkToken(address(usdm));
        for (uint256 i; i < orderable.length; ++i) {
            _checkToken(orderable[i]);
        }
    }

    function _checkToken(address token) private view {
        uint256 sum;
        for (uint256 i; i < waiting.length; ++i) {
            Order storage o = made[waiting[i]].order;
            if (token == (o.minting ? o.asset : address(usdm))) sum += o.amount;
        }
        assertEq(ordered[token], settledOf[token] + givenBack[token] + sum, "in = settled, given back and open");
        for (uint256 i; i < owners.length; ++i) {
            sum += orders.kept(owners[i], token);
        }
        assertEq(IERC20(token).balanceOf(address(orders)), sum, "escrow and what is kept");
    }
}
