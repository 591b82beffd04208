import { expect } from '@playwright/test';
import { callsAsked, expectIssue } from '@/e2e/fixtures/expect';
import { eventsOf } from '@/e2e/fixtures/past';
import { usdm } from '@/e2e/fixtures/say';
import { watchClaims } from '@/e2e/fixtures/tabs/claims';
import { holdNode, kill } from '@/e2e/fixtures/tabs/kill';
import { test } from '@/e2e/fixtures/test';
import { agree, answerLost, decline, held } from '@/e2e/fixtures/wallet/reactions';
import { ActivityPage } from '@/e2e/pages/activity-page';
import { MintPage } from '@/e2e/pages/mint-page';

/**
 * The process of the tab ends in the middle of a mint of two steps, and a new tab opens the same link: nothing is lost, nothing
 * is sent twice, and no claim of a success or of nothing sent is untrue. `lib/tx/tests/faults` has a thousand random lives.
 */

const AMOUNT = 250n * 10n ** 18n;
const FORM = { asset: 'USDP', amount: '250' };
const APPROVE = `approve ${AMOUNT}`;

type Fixtures = Parameters<Parameters<typeof test>[2]>[0];
type Scene = Pick<Fixtures, 'chain' | 'connected'> & {
  /** The tab in which the mint is started. */
  first: MintPage;
  usdmOut: bigint;
  /** Ends the first tab, lets something happen, and opens the same link in a new one. */
  reopen: (meanwhile?: () => unknown) => Promise<MintPage>;
};

type Kill = {
  /** Completes "a tab killed …". */
  at: string;
  /** Kills the tab there, and ends with the mint shown as done in the new one. */
  play: (scene: Scene) => Promise<void>;
  /** What the wallet is asked for in all, if not the approval and the mint once each. */
  asked?: readonly string[];
};

const expectAsked = ({ connected }: Scene, count: number) =>
  expect.poll(() => connected.asked.length, { message: 'requests of the wallet' }).toBe(count);

/** Mines what is pending, and from then on every transaction at once. */
async function mine({ chain }: Scene): Promise<void> {
  await chain.client.mine({ blocks: 1 });
  await chain.client.setAutomine(true);
}

async function approvalPending({ chain, first }: Scene): Promise<void> {
  await chain.client.setAutomine(false);
  await first.submit.click();
  await expect(first.pending).toBeVisible();
}

/** Brings the first tab to where the wallet is asked for this step, which it does with `release`. */
async function askedFor(step: 'approval' | 'mint', scene: Scene, then = agree): Promise<() => void> {
  const { reaction, release } = held(then);
  if (step === 'mint') scene.connected.next(agree);
  scene.connected.next(reaction);
  await scene.first.submit.click();
  await expectAsked(scene, step === 'mint' ? 2 : 1);
  return release;
}

/** The mint is pending; `first` shows so unless the wallet's answer is lost. */
async function mintPending(scene: Scene, then = agree): Promise<void> {
  const release = await askedFor('mint', scene, then);
  await scene.chain.client.setAutomine(false);
  release();
  if (then === agree) await expect(scene.first.pending).toBeVisible();
  else await expect.poll(() => scene.connected.sent.length).toBe(2);
}

/** The approval was found, and nothing more is asked for until the user continues. */
async function continues(scene: Scene, mint: MintPage): Promise<void> {
  await expect(mint.nextStep).toBeVisible();
  await expect(mint.submit).toHaveCount(0);
  await expectAsked(scene, 1);
  await mint.continue.click();
}

/** The new tab says that it does not know, and offers no second request. */
async function isUnclear(mint: MintPage): Promise<void> {
  await expect(mint.unclear).toBeVisible();
  await expectIssue(mint.page, { name: 'request-unclear', message: undefined });
  await expect(mint.submit).toHaveCount(0);
}

/** Nothing comes of the request: after a warning, the user starts again. */
async function startsAgain(mint: MintPage): Promise<void> {
  await isUnclear(mint);
  // The app checks the chain two dozen times, half a second apart.
  await mint.tryAgainAnyway.click({ timeout: 40_000 });
  await expect(mint.amount).toHaveValue('250');
  await mint.submit.click();
}

const done = ({ usdmOut }: Scene, mint: MintPage) =>
  expect(mint.flow(`Minted ${usdm(usdmOut)}`)).toBeVisible();

/** A mint that had been shown as done: the form is back, and the activity lists it once. */
async function isOver({ connected, usdmOut }: Scene, mint: MintPage): Promise<void> {
  await expect(mint.balance).toHaveText('Balance 250 USDP');
  await expect(mint.submit).toBeEnabled();
  const activity = new ActivityPage(mint.page);
  await activity.open({ account: connected.address });
  await expect(activity.rows).toHaveText([/^Minted/, /^Approved/]);
  await expect(activity.what(0)).toHaveText(`Minted ${usdm(usdmOut)} with 250 USDP`);
}

const KILLS: readonly Kill[] = [
  {
    at: 'before the approval is asked for',
    async play(scene) {
      const { holds } = await holdNode(scene.first.page, 'eth_estimateGas');
      await scene.first.submit.click();
      await holds;
      const mint = await scene.reopen();
      await expect(mint.amount).toHaveValue('250');
      expect(scene.connected.asked).toEqual([]);
      await mint.submit.click();
      await done(scene, mint);
    },
  },
  {
    at: 'before the wallet answers the approval, which it sends later',
    async play(scene) {
      const release = await askedFor('approval', scene);
      const mint = await scene.reopen();
      await isUnclear(mint);
      release();
      await continues(scene, mint);
      await done(scene, mint);
    },
  },
  {
    at: 'before the wallet answers the approval, which it then declines',
    async play(scene) {
      const release = await askedFor('approval', scene, decline);
      const mint = await scene.reopen(release);
      await startsAgain(mint);
      await done(scene, mint);
    },
    asked: [APPROVE, APPROVE, 'mint'],
  },
  {
    at: 'after the wallet sent the approval, whose answer is lost',
    async play(scene) {
      scene.connected.next(answerLost);
      await scene.first.submit.click();
      await expect.poll(() => scene.connected.sent.length).toBe(1);
      const mint = await scene.reopen();
      await continues(scene, mint);
      await done(scene, mint);
    },
  },
  {
    at: 'while the approval is pending',
    async play(scene) {
      await approvalPending(scene);
      const mint = await scene.reopen();
      await expect(mint.pending).toBeVisible();
      await expect(mint.submit).toHaveCount(0);
      await mine(scene);
      await continues(scene, mint);
      await done(scene, mint);
    },
  },
  {
    at: 'when the approval is mined, but not seen',
    async play(scene) {
      await approvalPending(scene);
      const { holds } = await holdNode(scene.first.page);
      await holds;
      await mine(scene);
      const mint = await scene.reopen();
      await continues(scene, mint);
      await done(scene, mint);
    },
  },
  {
    at: 'between the approval and the request for the mint',
    async play(scene) {
      await approvalPending(scene);
      const { holds } = await holdNode(scene.first.page, 'eth_estimateGas');
      await mine(scene);
      await holds;
      await expect(scene.first.preparing).toBeVisible();
      const mint = await scene.reopen();
      await continues(scene, mint);
      await done(scene, mint);
    },
  },
  {
    at: 'while the mint is asked for, which the wallet sends later',
    async play(scene) {
      const release = await askedFor('mint', scene);
      const mint = await scene.reopen();
      await isUnclear(mint);
      release();
      await done(scene, mint);
    },
  },
  {
    at: 'while the mint is asked for, which the wallet then declines',
    async play(scene) {
      const release = await askedFor('mint', scene, decline);
      const mint = await scene.reopen(release);
      await startsAgain(mint);
      await done(scene, mint);
    },
    asked: [APPROVE, 'mint', 'mint'],
  },
  {
    at: 'after the wallet sent the mint, whose answer is lost',
    async play(scene) {
      await mintPending(scene, answerLost);
      const mint = await scene.reopen();
      await expectIssue(mint.page, { name: 'request-waiting' });
      await expect(mint.submit).toHaveCount(0);
      await mine(scene);
      await done(scene, mint);
    },
  },
  {
    at: 'while the mint is pending',
    async play(scene) {
      await mintPending(scene);
      const mint = await scene.reopen();
      await expect(mint.pending).toBeVisible();
      await mine(scene);
      await done(scene, mint);
    },
  },
  {
    at: 'when the mint is mined, but not seen',
    async play(scene) {
      await mintPending(scene);
      const { holds } = await holdNode(scene.first.page);
      await holds;
      await mine(scene);
      await done(scene, await scene.reopen());
    },
  },
  {
    at: 'when the mint is shown as done, before the figures are read again',
    async play(scene) {
      await mintPending(scene);
      const { holds } = await holdNode(scene.first.page, 'eth_call');
      await mine(scene);
      await done(scene, scene.first);
      await holds;
      await isOver(scene, await scene.reopen());
    },
  },
  {
    at: 'when all is done',
    async play(scene) {
      const { first, usdmOut } = scene;
      await first.submit.click();
      await done(scene, first);
      await expect(first.page.getByRole('main')).toContainText(`Your USDm balance${usdm(usdmOut)}`);
      await isOver(scene, await scene.reopen());
    },
  },
];

for (const { at, play, asked = [APPROVE, 'mint'] } of KILLS) {
  test(`a tab killed ${at}`, async ({ context, page, chain, connected }) => {
    const { address } = connected;
    await chain.fund(address, 'USDP', 2n * AMOUNT);
    const usdmOut = await chain.previewMint('USDP', AMOUNT);
    const minted = async () => (await eventsOf(chain, address)).filter(({ kind }) => kind === 'mint').length;
    const claims = await watchClaims(context, minted);
    const reopen: Scene['reopen'] = async (meanwhile) => {
      await kill(page);
      await meanwhile?.();
      const mint = new MintPage(await context.newPage());
      await mint.open(FORM);
      return mint;
    };
    const first = new MintPage(page);
    await first.open(FORM);
    await play({ chain, connected, first, usdmOut, reopen });

    expect(callsAsked(connected)).toEqual(asked);
    expect(await minted()).toBe(1);
    expect(await chain.balance('USDm', address)).toBe(usdmOut);
    expect(await chain.balance('USDP', address)).toBe(AMOUNT);
    expect(await chain.allowance('USDP', address)).toBe(0n);
    expect(claims.denials).toEqual([]);
    // What was said to be done had been done once by then.
    expect([...new Set(claims.successes.map((claim) => claim.minted))]).toEqual([1]);
  });
}
