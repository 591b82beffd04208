// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Kind} from "../src/interfaces/IPriceOracle.sol";
import {AssetSnapshot, Snapshot} from "../src/interfaces/ITreasuryLens.sol";
import {AssetState, Limit, State, Status} from "../src/interfaces/Types.sol";
import {DevTether} from "../src/dev/DevTether.sol";
import {Rules} from "./Rules.sol";
import {Varied} from "./Varied.sol";
import {EarlyToken, SulkingToken} from "./zoo/Zoo.sol";

contract TreasuryLensTest is Varied {
    function text(string memory actual, string memory expected) private pure {
        eq(keccak256(bytes(actual)), keccak256(bytes(expected)), expected);
    }

    /// A row's doors are what `maxMint`, `maxRedeem` and `paused` say.
    function checkDoors(AssetSnapshot memory row) private view {
        (uint256 max, Limit binding) = treasury.maxMint(row.token);
        eq(row.mintDoor.max, max, "max mint");
        eq(uint256(row.mintDoor.binding), uint256(binding), "mint binding");
        (max, binding) = treasury.maxRedeem(row.token);
        eq(row.redeemDoor.max, max, "max redeem");
        eq(uint256(row.redeemDoor.binding), uint256(binding), "redeem binding");
        (bool mintPaused, bool redeemPaused) = treasury.paused(row.token);
        yes(row.mintDoor.paused == mintPaused && row.redeemDoor.paused == redeemPaused, "paused");
    }

    function checkTotals(Snapshot memory shot, State memory s) private view {
        eq(shot.chainId, block.chainid, "chain");
        eq(shot.blockNumber, block.number, "block");
        eq(shot.timestamp, block.timestamp, "time");
        eq(shot.treasury, address(treasury), "treasury");
        eq(shot.usdm, address(usdm), "usdm");
        eq(shot.xms, address(xms), "xms");
        eq(keccak256(abi.encode(shot.params)), keccak256(abi.encode(s.params)), "params");
        eq(shot.value, s.value, "value");
        eq(shot.supply, s.supply, "supply");
        eq(shot.treasuryUsdm, s.treasuryUsdm, "Treasury-owned");
        eq(shot.supplyCap, s.supplyCap, "supply cap");
        (uint256 average, uint256 spot, uint256 period) = oracle.xmsPrice();
        eq(shot.xmsAverage, average, "XMS average");
        eq(shot.xmsSpot, spot, "XMS spot");
        eq(shot.xmsPeriod, period, "XMS period");
        eq(shot.xmsCirculating, xms.totalSupply() - s.assets[6].held, "XMS circulating");
    }

    function checkTiers(Snapshot memory shot, State memory s) private pure {
        for (uint256 t; t < 5; ++t) {
            uint256 cap = s.params.tierCaps[t];
            eq(shot.tiers[t].cap, cap, "cap");
            eq(shot.tiers[t].driftLimit, Rules.driftLimit(cap), "drift limit");
            eq(shot.tiers[t].value, s.tierValues[t], "tier value");
            uint256 room = shot.tiers[t].headroom;
            if (cap == 10_000) {
                eq(room, type(uint256).max, "unlimited");
                continue;
            }
            // The headroom itself fits, a wei more does not.
            uint256 part = s.tierValues[t] * 10_000;
            if (room > 0) atMost(part + room * 10_000, cap * (s.value + room), "headroom fits");
            atLeast(part + (room + 1) * 10_000, cap * (s.value + room + 1) + 1, "and is all there is");
        }
    }

    function checkRow(AssetSnapshot memory row, AssetState memory a) private view {
        eq(row.token, a.token, "token");
        eq(row.tier, a.tier, "tier");
        eq(row.decimals, a.decimals, "decimals");
        eq(row.cap, a.cap, "own cap");
        eq(row.held, a.held, "held");
        eq(row.liquid, a.liquid, "liquid");
        eq(row.value, a.value, "value");
        eq(row.idle, treasury.idle(a.token), "idle");
        eq(row.balance, IERC20(a.token).balanceOf(address(treasury)), "the token's word");
        eq(keccak256(abi.encode(row.price)), keccak256(abi.encode(oracle.priceOf(a.token))), "price");
        yes(!row.broken, "not broken");
    }

    /// In all sorts of states: the same as the Treasury and the oracle say.
    function testFuzz_agrees(Variation memory v) public {
        (address asset, uint256 i) = vary(v, 25);
        Snapshot memory shot = lens.snapshot(address(0));
        State memory s = treasury.state();
        checkTotals(shot, s);
        checkTiers(shot, s);
        eq(shot.assets.length, all.length, "rows");
        for (uint256 n; n < all.length; ++n) {
            checkRow(shot.assets[n], s.assets[n]);
        }
        checkDoors(shot.assets[i]);
        (uint256 held,) = venue.holdings(asset);
        eq(shot.assets[i].inLiquidity, held, "in liquidity");
        eq(shot.assets[i].inYield, 0, "in yield");
    }

    function test_flows() public {
        stock(address(usdc), 1_000_000e6);
        vm.prank(ALICE);
        treasury.redeem(address(usdc), 500_000e18, 0, ALICE, block.timestamp);
        vm.warp(block.timestamp + 6 minutes);
        AssetSnapshot memory row = lens.snapshot(address(0)).assets[1];
        // A tenth of the hour has passed: a tenth of 20 % of 20.5M has come back.
        eq(row.mintDoor.flowLimit, 4_100_000e18, "limit");
        eq(row.mintDoor.flowUsed, 1_000_000e18 - 410_000e18, "mint flow");
        eq(row.redeemDoor.flowUsed, 500_000e18 - 410_000e18, "redeem flow");
        checkDoors(row);
    }

    function test_paused() public {
        treasury.pause(address(usdc), true, false);
        Snapshot memory shot = lens.snapshot(address(0));
        yes(!shot.mintPaused && !shot.redeemPaused, "not globally");
        for (uint256 i; i < all.length; ++i) {
            checkDoors(shot.assets[i]);
        }
        treasury.pause(address(0), false, true);
        shot = lens.snapshot(address(0));
        yes(!shot.mintPaused && shot.redeemPaused, "globally");
        for (uint256 i; i < all.length; ++i) {
            checkDoors(shot.assets[i]);
        }
    }

    /// Every feed dead or stale: said in each row, and no failure.
    function test_deadFeeds() public {
        vm.etch(address(feeds[address(btc)]), hex"fe");
        vm.etch(pair, hex"fe");
        vm.warp(block.timestamp + 2 days);
        Snapshot memory shot = lens.snapshot(ALICE);
        yes(shot.assets[3].price.status == Status.Reverted, "BTC");
        yes(shot.assets[6].price.status == Status.Reverted, "XMS");
        yes(shot.assets[1].price.status == Status.Stale, "USDC");
        for (uint256 i; i < all.length; ++i) {
            yes(shot.assets[i].mintDoor.binding == Limit.Feed, "mint shut");
            yes(!shot.assets[i].broken, "the token is fine");
        }
        eq(shot.supplyCap, 0, "no supply cap");
        eq(shot.assets[3].value, 3_000_000e18, "valued at its last good price");
    }

    function test_account() public {
        fund(address(eth), ALICE, 7e18);
        Snapshot memory shot = lens.snapshot(ALICE);
        eq(shot.account, ALICE, "account");
        eq(shot.usdmBalance, usdm.balanceOf(ALICE), "USDm");
        eq(shot.xmsBalance, xms.balanceOf(ALICE), "XMS");
        AssetSnapshot memory row = shot.assets[4];
        eq(row.account.balance, 7e18, "balance");
        eq(row.account.allowance, 7e18, "allowance");
        eq(row.account.domainSeparator, eth.DOMAIN_SEPARATOR(), "permit");
        eq(row.account.nonce, 0, "nonce");
        text(row.name, "Token");
        text(row.symbol, "TKN");
        yes(row.kind == Kind.Market && row.source == address(feeds[address(eth)]), "source");
        eq(row.heartbeat, 1 days, "heartbeat");
        yes(shot.assets[6].kind == Kind.Pair && shot.assets[6].source == pair, "XMS's pair");
        shot = lens.snapshot(address(0));
        eq(shot.assets[4].account.allowance + shot.usdmBalance, 0, "nobody has nothing");
    }

    /// Tokens without permit, and early ones with a bytes32 name: not broken.
    function test_oddTokens() public {
        DevTether tether = new DevTether();
        addListed(address(tether), 1, 6, WAD);
        addListed(address(new EarlyToken()), 4, 18, WAD);
        Snapshot memory shot = lens.snapshot(ALICE);
        text(shot.assets[7].symbol, "USDT");
        eq(shot.assets[7].account.domainSeparator, bytes32(0), "no permit");
        yes(!shot.assets[7].broken, "USDT");
        text(shot.assets[8].name, "Maker");
        text(shot.assets[8].symbol, "MKR");
        yes(!shot.assets[8].broken, "Maker");
    }

    /// A token that fails every question in whatever way: its row is marked, its figures that do not come from it and
    /// all other rows are right.
    function test_brokenToken() public {
        SulkingToken token = new SulkingToken();
        addListed(address(token), 1, 18, WAD);
        stock(address(token), 100e18);
        for (uint256 mood = 1; mood <= uint256(SulkingToken.Mood.LongName); ++mood) {
            token.set(SulkingToken.Mood(mood));
            Snapshot memory shot = lens.snapshot{gas: 10_000_000}(ALICE);
            AssetSnapshot memory row = shot.assets[7];
            yes(row.broken, "marked");
            text(row.name, "");
            eq(row.held, 100e18, "held");
            eq(row.value, 100e18, "value");
            checkDoors(row);
            if (SulkingToken.Mood(mood) == SulkingToken.Mood.LongName) text(row.symbol, "SLK");
            State memory s = treasury.state();
            for (uint256 i; i < 7; ++i) {
                checkRow(shot.assets[i], s.assets[i]);
            }
        }
        vm.etch(address(token), "");
        yes(lens.snapshot(ALICE).assets[7].broken, "gone");
    }

    /// 32 assets, and even 25 tokens that burn all gas they get, in one `eth_call`.
    function test_32assets() public {
        for (uint256 i = all.length; i < 32; ++i) {
            SulkingToken token = new SulkingToken();
            addListed(address(token), 2, 18, WAD);
            token.set(SulkingToken.Mood.BurnsGas);
        }
        Snapshot memory shot = lens.snapshot{gas: 30_000_000}(ALICE);
        eq(shot.assets.length, 32, "rows");
        for (uint256 i; i < 32; ++i) {
            yes(shot.assets[i].broken == (i >= 7), "broken rows");
        }
    }

    /// A venue that reverts counts as empty, here as in the Treasury.
    function test_brokenVenue() public {
        treasury.deploy(address(venue), address(usdc), 9_000_000e6, 0, "");
        vm.etch(address(venue), hex"5f5ffd");
        Snapshot memory shot = lens.snapshot(ALICE);
        State memory s = treasury.state();
        checkTotals(shot, s);
        for (uint256 i; i < all.length; ++i) {
            checkRow(shot.assets[i], s.assets[i]);
        }
        eq(shot.assets[1].held, 1_000_000e6, "the idle part");
    }
}
