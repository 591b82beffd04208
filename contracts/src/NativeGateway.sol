// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {INativeGateway, IWrappedNative} from "./interfaces/INativeGateway.sol";
import {ITreasury} from "./interfaces/ITreasury.sol";
import {IUSDm} from "./interfaces/IUSDm.sol";
import {Permit} from "./interfaces/Types.sol";
import {Treasury} from "./Treasury.sol";

/// Wraps the chain's coin and mints with it, or redeems and unwraps, in one transaction.
///
/// The Treasury decides everything: its quotes and limits hold to the wei, and its errors pass through unchanged.
///
/// No custody. Every call moves exactly the amounts it was given or that the Treasury reports, so coin, wrapped coin
/// and USDm of the gateway are the same before and after it. What somebody sends here unasked stays here, for good, and
/// is in no user's call. There is no storage and no admin: whoever re-enters, on receiving the coin, finds nothing half
/// done (that call is the last act) and nothing to take.
///
/// Limits admitted. The wrapped coin is trusted to be worth one coin each; it is chosen at deployment, for good.
contract NativeGateway is INativeGateway {
    Treasury public immutable treasury;
    IUSDm public immutable usdm;
    IWrappedNative public immutable wrapped;

    constructor(Treasury treasury_, IWrappedNative wrapped_) {
        (treasury, usdm, wrapped) = (treasury_, treasury_.usdm(), wrapped_);
        // The Treasury takes only from its caller, which the gateway is with its own caller's coin alone.
        wrapped_.approve(address(treasury_), type(uint256).max);
    }

    /// The Treasury does not see the receiver of coin; the wrapped coin would take it for the gateway's.
    modifier valid(address receiver) {
        bool lost = receiver == address(0) || receiver == address(this) || receiver == address(wrapped);
        require(!lost, ITreasury.InvalidReceiver(receiver));
        _;
    }

    receive() external payable {
        require(msg.sender == address(wrapped), OnlyWrapped(msg.sender));
    }

    /// @inheritdoc INativeGateway
    function mint(uint256 minUsdmOut, address receiver, uint256 deadline)
        external
        payable
        valid(receiver)
        returns (uint256 usdmOut)
    {
        wrapped.deposit{value: msg.value}();
        usdmOut = treasury.mint(address(wrapped), msg.value, minUsdmOut, receiver, deadline);
        emit NativeMinted(msg.sender, receiver, msg.value, usdmOut);
    }

    /// @inheritdoc INativeGateway
    function redeem(uint256 usdmIn, uint256 minCoinOut, address receiver, uint256 deadline)
        public
        valid(receiver)
        returns (uint256 coinOut)
    {
        usdm.transferFrom(msg.sender, address(this), usdmIn);
        coinOut = treasury.redeem(address(wrapped), usdmIn, minCoinOut, address(this), deadline);
        wrapped.withdraw(coinOut);
        emit NativeRedeemed(msg.sender, receiver, usdmIn, coinOut);
        require(LowLevelCall.callNoReturn(receiver, coinOut, ""), CoinRefused(receiver));
    }

    /// @inheritdoc INativeGateway
    function redeemWithPermit(
        uint256 usdmIn,
        uint256 minCoinOut,
        address receiver,
        uint256 deadline,
        Permit calldata permit
    ) external returns (uint256) {
        // Anyone may have handed in the signature before us: the allowance decides.
        try IERC20Permit(address(usdm))
            .permit(msg.sender, address(this), permit.value, permit.deadline, permit.v, permit.r, permit.s) {}
            catch {}
        return redeem(usdmIn, minCoinOut, receiver, deadline);
    }
}
