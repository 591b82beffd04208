type Question = {
  question: string;
  /** Two to four sentences. */
  answer: string;
  /** Where one sees or does it. */
  href?: string;
  act?: string;
};

export const QUESTIONS: readonly Question[] = [
  {
    question: 'Is USDm always worth $1?',
    answer:
      'At the Treasury’s open doors, yes; on a market, it is worth what somebody pays. When backing falls below 100%, a USDm is worth its slice of what is there. The backing ratio says how far that is away.',
    href: '/',
    act: 'See the backing ratio',
  },
  {
    question: 'What does it cost?',
    answer:
      'Nothing but the network’s fee for the transaction. Minting and redeeming have no fee and no spread. The result is rounded down to the last digit of the token, in the Treasury’s favour.',
    href: '/mint',
    act: 'Mint USDm',
  },
  {
    question: 'Why can’t I mint with the asset I have?',
    answer:
      'Its door is shut, and the app names the reason: its tier is full, its price is not to be believed, the supply cap or the hour’s limit is reached, or it is paused. Another asset is often open. The list of assets starts with those of which most can be minted now.',
    href: '/mint',
    act: 'See what is open for minting',
  },
  {
    question: 'Can I always get out?',
    answer:
      'For one asset only while its door is open. Pro rata, yes, up to what is at hand: no pause, no feed and no governor can shut it. What you get then is a slice of everything rather than the asset of your choice.',
    href: '/redeem',
    act: 'Redeem USDm',
  },
  {
    question: 'Do I have to redeem for the asset that I deposited?',
    answer:
      'No. USDm doesn’t remember what it was minted with. You may take any listed asset whose door is open, or a slice of all of them.',
    href: '/redeem',
    act: 'See what is open for redeeming',
  },
  {
    question: 'Do I need a wallet to look around?',
    answer:
      'No. Everything is read from the chain by your browser, without a wallet and without an account. You need one only to sign.',
    href: '/treasury',
    act: 'Look at the Treasury',
  },
  {
    question: 'What do I allow when I approve a token?',
    answer:
      'That the Treasury takes the amount you approve, for a mint that you sign yourself. The app asks for exactly the amount, unless you choose otherwise. Redeeming needs no approval; only to get the chain’s own coin you approve that amount of USDm for the gateway that unwraps it.',
    href: '/activity',
    act: 'See what you approved for the Treasury',
  },
  {
    question: 'How do I know that the figures are true?',
    answer:
      'Most have Verify beside them. It shows the one call to the chain that they come from, the block, and the arithmetic from the answer to the figure, and it reads the same again through a node of your choice.',
    href: '/',
    act: 'Verify a figure',
  },
  {
    question: 'What happens when a stablecoin breaks?',
    answer:
      'Once its feed is outside the band, nobody can mint with it or take it out alone. What the Treasury holds of it counts at its price, so the backing ratio falls by its share of the loss. Until its feed has caught up, the hourly limit bounds what can be unloaded.',
    href: '/treasury',
    act: 'See each asset’s price and feed',
  },
  {
    question: 'Can somebody run off with the assets?',
    answer:
      'No role can send a listed asset to an address of its choice. Assets go to those who redeem, to listed venues and, from surplus, to grants. A governor could list a bad venue, but only after a delay that everybody can watch.',
  },
  {
    question: 'Can more USDm be printed at will?',
    answer:
      'No. Every USDm in users’ hands was minted against $1 of an asset, and no more may exist than the supply cap. USDm that the Treasury makes for its own pairs on Mars Swap is nobody’s claim.',
    href: '/treasury',
    act: 'See every term of the supply cap',
  },
  {
    question: 'Is it like the algorithmic stablecoins that failed?',
    answer:
      'Part of it is alike: XMS leans on USDm and may count as backing, up to its cap. Most of it is not: users’ USDm is minted against assets that the Treasury keeps, and it is never paid out in new XMS. Look at the ratio without XMS before you decide.',
    href: '/',
    act: 'See the ratio without XMS',
  },
  {
    question: 'What if this site disappears?',
    answer:
      'The contracts do not need it. The site is a set of files that anyone can serve from anywhere, and every function can be called with a wallet and a block explorer. The addresses are at the end of this page.',
  },
];
