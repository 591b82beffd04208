// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {AssetState, Flow, Limit, Price, State} from "../../src/interfaces/Types.sol";
import {Limits} from "../../src/libraries/Limits.sol";
import {Words} from "../../src/libraries/Words.sol";
import {Vm} from "../Vm.sol";
import {Generator} from "./Generator.sol";
import {Json} from "./Json.sol";
import {Questions} from "./Questions.sol";
import {Random} from "./Random.sol";

/// Describes a Treasury's state and what it answers. The layout of a line is that of the members' names in `line`.
contract Recorder {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    Generator private immutable _generator = new Generator();

    /// Writes `count` states of one Treasury.
    function record(string calldata path, uint256 seed, uint256 count) external {
        _generator.found(seed);
        for (uint256 i = 1; i <= count; ++i) {
            address asset = _generator.move(seed + i);
            vm.writeLine(path, this.line(_generator.treasury(), asset, seed + i));
        }
    }

    /// In a call of its own, whose memory is given back.
    function line(ITreasury treasury, address asset, uint256 seed) external view returns (string memory) {
        State memory s = treasury.state();
        Random memory r = Random(seed);
        string[] memory members = new string[](12);
        members[0] = Json.member("seed", string.concat('"', vm.toString(seed), '"'));
        members[1] = Json.member("supply", Json.list(Json.numbers(s.supply, s.treasuryUsdm, s.supplyCap)));
        members[2] = Json.member("value", Json.list(Json.numbers(s.value, s.flowBase, s.params.backingFloor)));
        members[3] = Json.member("tiers", _tiers(s));
        members[4] = Json.member("assets", _assets(s));
        members[5] = Json.member("asked", string.concat('"', vm.toString(asset), '"'));
        members[6] = Json.member("price", _price());
        (uint256 max, string memory row) = _limit(treasury, s, asset, true);
        members[7] = Json.member("mintLimit", row);
        members[8] = Json.member("mints", Questions.mints(treasury, asset, max, r));
        (max, row) = _limit(treasury, s, asset, false);
        members[9] = Json.member("redeemLimit", row);
        members[10] = Json.member("redeems", Questions.redeems(treasury, asset, max, r));
        members[11] = Json.member("slices", Questions.slices(treasury, s, r));
        return string.concat("{", Json.join(members), "}");
    }

    function _tiers(State memory s) private pure returns (string memory) {
        string[] memory rows = new string[](5);
        for (uint256 i; i < 5; ++i) {
            uint256[] memory row = new uint256[](5);
            uint256 cap = s.params.tierCaps[i];
            (row[0], row[1], row[2]) = (cap, s.params.flowLimits[i], s.tierValues[i]);
            (row[3], row[4]) = (Limits.headroom(cap, s.value, s.tierValues[i]), Limits.driftLimit(cap));
            rows[i] = Json.list(row);
        }
        return Json.list(rows);
    }

    function _assets(State memory s) private pure returns (string memory) {
        string[] memory rows = new string[](s.assets.length);
        for (uint256 i; i < rows.length; ++i) {
            AssetState memory a = s.assets[i];
            uint256[] memory row = new uint256[](7);
            (row[0], row[1], row[2], row[3]) = (a.tier, a.decimals, a.cap, a.held);
            (row[4], row[5], row[6]) = (a.liquid, a.referencePrice, a.value);
            rows[i] = string.concat('{"token":"', vm.toString(a.token), '","row":', Json.list(row), "}");
        }
        return Json.list(rows);
    }

    function _price() private view returns (string memory) {
        Price memory p = _generator.world().price();
        return Json.list(Json.numbers(p.mintPrice, p.redeemPrice, uint256(p.status)));
    }

    /// The largest amount and what binds it, the flow limit, what is used of it and what the other direction cancels, and
    /// whether it is paused; the flow as the lens says it.
    function _limit(ITreasury treasury, State memory s, address asset, bool minting)
        private
        view
        returns (uint256 max, string memory)
    {
        Limit binding;
        (max, binding) = minting ? treasury.maxMint(asset) : treasury.maxRedeem(asset);
        uint256[] memory row = new uint256[](6);
        (row[0], row[1]) = (max, uint256(binding));
        Price memory p = _generator.world().price();
        uint256 i;
        while (s.assets[i].token != asset) ++i;
        row[2] = Limits.flowLimit(s, i, p.depth);
        Flow memory flow = Words.unpackFlow(treasury.flowOf(asset));
        (row[3],, row[4]) = Limits.flowNow(flow, minting, row[2], Limits.tagOf(p), block.timestamp);
        (bool mintPaused, bool redeemPaused) = treasury.paused(asset);
        row[5] = (minting ? mintPaused : redeemPaused) ? 1 : 0;
        return (max, Json.list(row));
    }
}
