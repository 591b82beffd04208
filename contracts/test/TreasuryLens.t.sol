// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

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
        assertEq(keccak256(bytes(actual)), keccak256(bytes(expected)), expected);
    }

    /// A row's limits are what `maxMint`, `maxRedeem` and `paused` say.
    function checkLimits(AssetSnapshot memory row) private view {
        (uint256 max, Limit binding) = treasury.maxMint(row.token);
        assertEq(row.mintLimit.max, max, "max mint");
        assertEq(uint256(row.mintLimit.binding), uint256(binding), "mint binding");
        (max, binding) = treasury.maxRedeem(row.token);
        assertEq(row.redeemLimit.max, max, "max redeem");
        assertEq(uint256(row.redeemLimit.binding), uint256(binding), "redeem binding");
        (bool mintPaused, bool redeemPaused) = treasury.paused(row.token);
        assertTrue(row.mintLimit.paused == mintPaused && row.redeemLimit.paused == redeemPaused, "paused");
    }

    function checkTotals(Snapshot memory shot, State memory s) private view {
        assertEq(shot.chainId, block.chainid, "chain");
        assertEq(shot.blockNumber, block.number, "block");
        assertEq(shot.timestamp, block.timestamp, "time");
        assertEq(shot.treasury, address(treasury), "treasury");
        assertEq(shot.usdm, address(usdm), "usdm");
        assertEq(shot.xms, address(xms), "xms");
        assertEq(keccak256(abi.encode(shot.params)), keccak256(abi.encode(s.params)), "params");
        assertEq(shot.value, s.value, "value");
        assertEq(shot.supply, s.supply, "supply");
        assertEq(shot.treasuryUsdm, s.treasuryUsdm, "Treasury-owned");
        assertEq(shot.supplyCap, s.supplyCap, "supply cap");
        (uint256 short, uint256 long, uint256 spot, uint256 period, uint256 longPeriod) = oracle.xmsPrice();
        assertEq(shot.xmsShort, short, "short XMS average");
        assertEq(shot.xmsLong, long, "long XMS average");
        assertEq(shot.xmsAverage, short < long ? short : long, "the lower");
        assertEq(shot.xmsSpot, spot, "XMS spot");
        assertEq(shot.xmsPeriod, period, "XMS period");
        assertEq(shot.xmsLongPeriod, longPeriod, "long XMS period");
        assertEq(shot.xmsDepth, oracle.priceOf(address(xms)).depth, "depth of the XMS pair");
        assertEq(shot.xmsCirculating, xms.totalSupply() - s.assets[6].held, "XMS circulating");
    }

    function checkTiers(Snapshot memory shot, State memory s) private pure {
        for (uint256 t; t < 5; ++t) {
            uint256 cap = s.params.tierCaps[t];
            assertEq(shot.tiers[t].cap, cap, "cap");
            assertEq(shot.tiers[t].driftLimit, Rules.driftLimit(cap), "drift limit");
            assertEq(shot.tiers[t].value, s.tierValues[t], "tier value");
            uint256 room = shot.tiers[t].headroom;
            if (cap == 10_000) {
                assertEq(room, type(uint256).max, "unlimited");
                continue;
            }
            // The headroom itself fits, a wei more does not.
            uint256 part = s.tierValues[t] * 10_000;
            if (room > 0) atMost(part + room * 10_000, cap * (s.value + room), "headroom fits");
            atLeast(part + (room + 1) * 10_000, cap * (s.value + room + 1) + 1, "and is all there is");
        }
    }

    function checkRow(AssetSnapshot memory row, AssetState memory a) private view {
        assertEq(row.token, a.token, "token");
        assertEq(row.tier, a.tier, "tier");
        assertEq(row.decimals, a.decimals, "decimals");
        assertEq(row.cap, a.cap, "own cap");
        assertEq(row.held, a.held, "held");
        assertEq(row.liquid, a.liquid, "liquid");
        assertEq(row.value, a.value, "value");
        assertEq(row.idle, treasury.idle(a.token), "idle");
        assertEq(row.balance, IERC20(a.token).balanceOf(address(treasury)), "the token's word");
        assertEq(keccak256(abi.encode(row.price)), keccak256(abi.encode(oracle.priceOf(a.token))), "price");
        assertTrue(!row.broken, "not broken");
    }

    /// In all sorts of states: the same as the Treasury and the oracle say.
    function testFuzz_agrees(Variation memory v) public {
        (address asset, uint256 i) = vary(v, 25);
        Snapshot memory shot = lens.snapshot(address(0));
        State memory s = treasury.state();
        checkTotals(shot, s);
        checkTiers(shot, s);
        assertEq(shot.assets.length, all.length, "rows");
        for (uint256 n; n < all.length; ++n) {
            checkRow(shot.assets[n], s.assets[n]);
        }
        checkLimits(shot.assets[i]);
        (uint256 held,) = venue.holdings(asset);
        assertEq(shot.assets[i].inLiquidity, held, "in liquidity");
        assertEq(shot.assets[i].inYield, 0, "in yield");
    }

    function test_flows() public {
        stock(address(usdc), 1_000_000e6);
        vm.prank(ALICE);
        treasury.redeem(address(usdc), 500_000e18, 0, ALICE, block.timestamp);
        vm.warp(block.timestamp + 6 minutes);
        AssetSnapshot memory row = lens.snapshot(address(0)).assets[1];
        // The redemption came at the price of the mint and cancelled half of it. A tenth of the hour has passed: a tenth of
        // 20 % of 20M has come back.
        assertEq(row.mintLimit.flowLimit, 4_000_000e18, "limit");
        assertEq(row.mintLimit.flowUsed, 500_000e18 - 400_000e18, "mint flow");
        assertEq(row.redeemLimit.flowUsed, 0, "redeem flow");
        assertEq(row.redeemLimit.flowCancels, 100_000e18, "what may still be redeemed besides");
        checkLimits(row);
    }

    function test_paused() public {
        treasury.pause(address(usdc), true, false);
        Snapshot memory shot = lens.snapshot(address(0));
        assertTrue(!shot.mintPaused && !shot.redeemPaused, "not globally");
        for (uint256 i; i < all.length; ++i) {
            checkLimits(shot.assets[i]);
        }
        treasury.pause(address(0), false, true);
        shot = lens.snapshot(address(0));
        assertTrue(!shot.mintPaused && shot.redeemPaused, "globally");
        for (uint256 i; i < all.length; ++i) {
            checkLimits(shot.assets[i]);
        }
    }

    /// Every feed dead or stale: said in each row, and no failure.
    function test_deadFeeds() public {
        vm.warp(block.timestamp + 18 hours);
        oracle.remember();
        vm.etch(address(feeds[address(btc)]), hex"fe");
        vm.etch(pair, hex"fe");
        vm.warp(block.timestamp + 12 hours);
        Snapshot memory shot = lens.snapshot(ALICE);
        assertTrue(shot.assets[3].price.status == Status.Reverted, "BTC");
        assertTrue(shot.assets[6].price.status == Status.Reverted, "XMS");
        assertTrue(shot.assets[1].price.status == Status.Stale, "USDC");
        for (uint256 i; i < all.length; ++i) {
            assertTrue(shot.assets[i].mintLimit.binding == Limit.Feed, "mint shut");
            assertTrue(!shot.assets[i].broken, "the token is fine");
        }
        assertEq(shot.supplyCap, 0, "no supply cap");
        assertEq(shot.assets[3].value, 1_500_000e18, "valued at half its last good price, half a day later");
        assertEq(shot.xmsShort + shot.xmsLong + shot.xmsSpot + shot.xmsDepth, 0, "nothing known of XMS");
    }

    function test_account() public {
        fund(address(eth), ALICE, 7e18);
        Snapshot memory shot = lens.snapshot(ALICE);
        assertEq(shot.account, ALICE, "account");
        assertEq(shot.usdmBalance, usdm.balanceOf(ALICE), "USDm");
        assertEq(shot.xmsBalance, xms.balanceOf(ALICE), "XMS");
        AssetSnapshot memory row = shot.assets[4];
        assertEq(row.account.balance, 7e18, "balance");
        assertEq(row.account.allowance, 7e18, "allowance");
        assertEq(row.account.domainSeparator, eth.DOMAIN_SEPARATOR(), "permit");
        assertEq(row.account.nonce, 0, "nonce");
        text(row.name, "Token");
        text(row.symbol, "TKN");
        assertTrue(row.kind == Kind.Market && row.source == address(feeds[address(eth)]), "source");
        assertEq(row.heartbeat, 1 days, "heartbeat");
        assertTrue(shot.assets[6].kind == Kind.Pair && shot.assets[6].source == pair, "XMS's pair");
        shot = lens.snapshot(address(0));
        assertEq(shot.assets[4].account.allowance + shot.usdmBalance, 0, "nobody has nothing");
    }

    /// Tokens without permit, and early ones with a bytes32 name: not broken.
    function test_oddTokens() public {
        DevTether tether = DevTether(ship("DevTether", abi.encode()));
        addListed(address(tether), 1, 6, WAD);
        addListed(address(new EarlyToken()), 4, 18, WAD);
        Snapshot memory shot = lens.snapshot(ALICE);
        text(shot.assets[7].symbol, "USDT");
        assertEq(shot.assets[7].account.domainSeparator, bytes32(0), "no permit");
        assertTrue(!shot.assets[7].broken, "USDT");
        text(shot.assets[8].name, "Maker");
        text(shot.assets[8].symbol, "MKR");
        assertTrue(!shot.assets[8].broken, "Maker");
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
            assertTrue(row.broken, "marked");
            text(row.name, "");
            assertEq(row.held, 100e18, "held");
            assertEq(row.value, 100e18, "value");
            checkLimits(row);
            if (SulkingToken.Mood(mood) == SulkingToken.Mood.LongName) text(row.symbol, "SLK");
            State memory s = treasury.state();
            for (uint256 i; i < 7; ++i) {
                checkRow(shot.assets[i], s.assets[i]);
            }
        }
        vm.etch(address(token), "");
        assertTrue(lens.snapshot(ALICE).assets[7].broken, "gone");
    }

    /// 32 assets, and even 25 tokens that burn all gas they get, in one `eth_call`.
    function test_32assets() public {
        for (uint256 i = all.length; i < 32; ++i) {
            SulkingToken token = new SulkingToken();
            addListed(address(token), 2, 18, WAD);
            token.set(SulkingToken.Mood.BurnsGas);
        }
        Snapshot memory shot = lens.snapshot{gas: 30_000_000}(ALICE);
        assertEq(shot.assets.length, 32, "rows");
        for (uint256 i; i < 32; ++i) {
            assertTrue(shot.assets[i].broken == (i >= 7), "broken rows");
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
        assertEq(shot.assets[1].held, 1_000_000e6, "the idle part");
    }
}
