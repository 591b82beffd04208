type Question = {
  question: string;
  /** Two to four sentences. */
  answer: string;
  /** Where the app shows it or does it. */
  href?: string;
  action?: string;
};

export const QUESTIONS: readonly Question[] = [
  {
    question: 'Is USDm always worth $1?',
    answer:
      'At the Treasury, yes, while minting or redemption is open. On an exchange it trades at whatever buyers pay. If the backing ratio falls below 100%, each USDm is worth its share of the reserves. The ratio shows how much margin there is.',
    href: '/',
    action: 'See the backing ratio',
  },
  {
    question: 'What does it cost?',
    answer:
      'Only the network fee. Minting and redeeming carry no fee and no spread. Results are rounded down to the token’s smallest unit, in the Treasury’s favour.',
    href: '/mint',
    action: 'Mint USDm',
  },
  {
    question: 'Why can’t I mint with the asset I have?',
    answer:
      'Minting with it is closed, and the app tells you why: its tier is full, its price is not reliable, the supply cap or hourly limit has been reached, the backing ratio is below its floor, or it is paused. Another asset is often available; the list is sorted by how much you can mint.',
    href: '/mint',
    action: 'See what you can mint with',
  },
  {
    question: 'Can I always redeem?',
    answer:
      'Into a single asset, only while that asset is open. Pro rata, yes: no pause, feed or governor can close it. You then receive a share of every asset rather than the one you choose; what is deployed at the time is credited to you and can be claimed once it is available.',
    href: '/redeem',
    action: 'Redeem USDm',
  },
  {
    question: 'Do I have to redeem for the asset I deposited?',
    answer:
      'No. USDm carries no record of what it was minted with. You can redeem for any listed asset that is open, or for a share of all of them.',
    href: '/redeem',
    action: 'See what you can redeem for',
  },
  {
    question: 'Do I need a wallet to browse?',
    answer:
      'No. Your browser reads everything from the chain, without a wallet or an account. You only need a wallet to sign transactions.',
    href: '/treasury',
    action: 'View the Treasury',
  },
  {
    question: 'What does an approval let the Treasury do?',
    answer:
      'It lets the Treasury take the approved amount, for a mint you sign yourself. The app requests the exact amount unless you choose otherwise. Redeeming needs no approval, except when you redeem for the native coin: the gateway that unwraps it needs an approval for that amount of USDm.',
    href: '/activity',
    action: 'See your approvals',
  },
  {
    question: 'How do I know the figures are correct?',
    answer:
      'Use the Verify button next to them. It shows the on-chain call, the block and the calculation behind each figure, and can repeat the call through an RPC node you choose.',
    href: '/',
    action: 'Verify a figure',
  },
  {
    question: 'What happens if a stablecoin loses its peg?',
    answer:
      'Once its feed leaves the band, no one can mint with it or redeem it on its own. The Treasury’s reserves of it are valued at the market price, so the backing ratio falls accordingly. Until the feed catches up, the hourly limit caps how much can be sold to the Treasury.',
    href: '/treasury/assets',
    action: 'See each asset’s price and feed',
  },
  {
    question: 'Can anyone steal the reserves?',
    answer:
      'No role can send a listed asset to an address of its choosing. Assets go only to redeemers, listed venues and, out of surplus, grants. A governor could list a bad venue, but only after a public delay.',
  },
  {
    question: 'Can USDm be minted without backing?',
    answer:
      'No. Every USDm in circulation was minted against $1 of an asset, and total supply cannot exceed the supply cap. USDm the Treasury mints for its own Mars Swap pairs is not a claim on the reserves.',
    href: '/treasury/supply',
    action: 'See how the supply cap is calculated',
  },
  {
    question: 'How is it different from failed algorithmic stablecoins?',
    answer:
      'In part it is similar: XMS depends on USDm and can count as backing, up to its cap. In the main it is not: USDm is minted against assets the Treasury holds, and is never redeemed with newly issued XMS. Check the ratio without XMS before you decide.',
    href: '/',
    action: 'See the ratio without XMS',
  },
  {
    question: 'What if this site disappears?',
    answer:
      'The contracts do not depend on it. The site is static and anyone can host a copy, and every function can be called with a wallet and a block explorer. Contract addresses are under “Check it yourself”.',
  },
];
