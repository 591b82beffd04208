import { expect } from '@playwright/test';
import { eventsOf } from '@/e2e/fixtures/past';
import { eventWriter } from '@/e2e/fixtures/past-words';
import { wordsOf } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { USERS, WALLET, WHALES } from '@/scripts/local-chain/accounts';

const NOBODY = '0x00000000000000000000000000000000DeaDBeef';
const [WHALE = NOBODY] = WHALES;

test('the rows of an account match its on-chain log, to the last unit and in order', async ({
  activity,
  chain,
}) => {
  const events = await eventsOf(chain, WHALE);
  const words = await eventWriter(chain);
  expect(events.length).toBeGreaterThan(50);
  const kinds = ['mint', 'redeem', 'redeem-pro-rata', 'approval'];
  expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  await activity.open({ address: WHALE });
  await expect(activity.complete).toBeVisible();
  await expect(activity.count).toHaveText(`${events.length} entries`);
  await expect(activity.title(`Activity of ${WHALE.slice(0, 6)}…${WHALE.slice(-4)}`)).toBeVisible();

  for (let first = 0; first < events.length; first += 25) {
    const page = events.slice(first, first + 25);
    await expect(activity.pageText).toHaveText(`${first + 1}–${first + page.length} of ${events.length}`);
    await expect(activity.rows).toHaveCount(page.length);
    for (const [row, event] of page.entries()) {
      await expect(activity.what(row)).toHaveText(words.short(event));
      await expect(activity.what(row)).toHaveAccessibleDescription(words.exact(event));
      await expect(activity.cell(row, 'block')).toHaveText(new RegExp(`${event.block}$`));
      await expect(activity.cell(row, 'block').getByTitle(event.hash)).toBeVisible();
    }
    if (first + 25 < events.length) await activity.next.click();
  }
  await expect(activity.next).toHaveAttribute('aria-disabled', 'true');
});

test('without an address, the mints and redemptions of all accounts are shown', async ({
  activity,
  chain,
  page,
}) => {
  const events = await eventsOf(chain);
  const words = await eventWriter(chain);
  expect(events.length).toBeGreaterThan(400);
  await activity.open();
  await expect(activity.title('All activity')).toBeVisible();
  await expect(activity.count).toHaveText(`${events.length} entries`);
  await expect(activity.complete).toBeVisible();
  await expect(activity.account).toHaveAccessibleDescription(/^To see approvals, enter one account/);
  for (const [row, event] of events.slice(0, 25).entries()) {
    await expect(activity.what(row)).toHaveAccessibleDescription(words.exact(event));
  }
  // Each row links to the activity of its sender.
  const [first] = events;
  await activity.cell(0, 'account').getByRole('link').click();
  await expect(activity.account).toHaveValue(first?.sender ?? '');
  await expect(page).toHaveURL(new RegExp(`address=${first?.sender}`));
});

test('a pro-rata redemption lists the amount of every asset', async ({ activity, chain }) => {
  const events = await eventsOf(chain, WALLET);
  const row = events.findIndex(({ kind }) => kind === 'redeem-pro-rata');
  const words = await eventWriter(chain);
  const event = events[row];
  if (!event) throw new Error('The local wallet has no pro-rata redemption');
  expect(event.amounts.length).toBeGreaterThan(10);
  await activity.open({ address: WALLET });
  await activity.what(row).hover();
  const tip = activity.page.getByRole('tooltip').filter({ visible: true });
  for (const part of event.amounts) await expect(tip).toContainText(words.amount(part));
});

test('the filters are kept in the link, which shows the same rows again', async ({
  activity,
  chain,
  frame,
  page,
}) => {
  const events = await eventsOf(chain, WHALE);
  const weth = chain.token('WETH');
  const wanted = events.filter(({ kind, amounts }) => kind === 'mint' && amounts[0]?.asset === weth);
  const words = await eventWriter(chain);
  expect(wanted.length).toBeGreaterThan(0);
  await activity.open({ address: WHALE, page: '2' });
  await expect(activity.pageText).toHaveText(/^26–/);
  await activity.choice('Type').selectOption('Mints');
  await activity.choice('Asset').selectOption('WETH');
  await expect(activity.rows).toHaveCount(wanted.length);
  await expect(page).toHaveURL(new RegExp(`/activity/\\?address=${WHALE}&kind=mint&asset=WETH$`));
  await page.reload();
  await expect(activity.rows).toHaveCount(wanted.length);
  for (const [row, event] of wanted.entries()) {
    await expect(activity.what(row)).toHaveAccessibleDescription(words.exact(event));
  }
  await expect(activity.choice('Type')).toHaveValue('mint');
  await activity.choice('Direction').selectOption('Received by this account');
  await activity.choice('Type').selectOption('Approvals');
  await expect(activity.rows).toHaveCount(0);
  await activity.button('Clear filters').click();
  await expect(activity.count).toHaveText(`${events.length} entries`);
  await frame.goTo('Activity');
  await expect(activity.title('All activity')).toBeVisible();
  await page.goBack();
  await expect(activity.count).toHaveText(`${events.length} entries`);
});

test('moving between pages keeps the focus', async ({ activity, chain, page }) => {
  const total = (await eventsOf(chain, WHALE)).length;
  const pages = Math.ceil(total / 25);
  await activity.open({ address: WHALE });
  await expect(activity.pageText).toHaveText(`1–25 of ${total}`);
  await activity.next.focus();
  for (let number = 2; number <= pages; number += 1) {
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`page=${number}$`));
  }
  await expect(activity.next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(activity.pageText).toHaveText(new RegExp(`–${total} of ${total}$`));
  await activity.previous.click();
  await expect(activity.previous).toBeFocused();
  await expect(page.getByText(new RegExp(`^Page ${pages - 1} of ${pages}: `))).toHaveCount(1);
});

test('any address can be entered, and an invalid one shows an error and changes nothing', async ({
  activity,
  chain,
  page,
}) => {
  const [, , , , stranger = NOBODY] = USERS;
  const events = await eventsOf(chain, stranger);
  await activity.open();
  await activity.account.fill(stranger.toLowerCase());
  await expect(activity.account).toHaveValue(stranger);
  await expect(activity.count).toHaveText(`${events.length} entries`);

  for (const [text, issue] of [
    ['vitalik.eth', 'receiver-not-address'],
    [`${stranger}0`, 'receiver-not-address'],
    [stranger.replace(/[A-F]/, (letter) => letter.toLowerCase()), 'receiver-checksum'],
  ] as const) {
    await activity.account.fill(text);
    await expect(page.getByText(wordsOf({ name: issue }).title)).toBeVisible();
    await expect(activity.account).toHaveValue(text);
    await expect(activity.count).toHaveText(`${events.length} entries`);
  }
  await activity.account.fill(NOBODY);
  await expect(page.getByText('No activity yet', { exact: true })).toBeVisible();
  await activity.account.fill('');
  await expect(activity.title('All activity')).toBeVisible();
  await expect(page).toHaveURL(/\?address=all$/);
});

test('invalid parts of a link are ignored with a notice', async ({ activity, chain, page }) => {
  const events = await eventsOf(chain);
  await page.goto('/activity/?address=0x12&kind=gift&asset=DOGE&page=-1');
  const main = page.getByRole('main');
  for (const issue of [
    { name: 'link-address-bad', text: '0x12' },
    { name: 'link-filter-bad', parameter: 'kind', text: 'gift' },
    { name: 'link-filter-bad', parameter: 'page', text: '-1' },
    { name: 'link-asset-unknown', text: 'DOGE' },
  ] as const) {
    await expect(main).toContainText(wordsOf(issue).text);
  }
  await expect(activity.count).toHaveText(`${events.length} entries`);
  await activity.button('Dismiss').click();
  await expect(main).not.toContainText('was ignored');
});

test('the user’s own activity is shown first, and a button leads back to it', async ({
  activity,
  chain,
  connected,
  page,
}) => {
  await chain.approve(connected.signer, 'USDP', 1n);
  await activity.open();
  await expect(activity.title('Your activity')).toBeVisible();
  await expect(activity.cell(0, 'account')).toHaveText('You');
  await activity.button('All accounts').click();
  await expect(activity.title('All activity')).toBeVisible();
  await activity.open({ address: WHALE });
  await expect(activity.title(`Activity of ${WHALE.slice(0, 6)}…${WHALE.slice(-4)}`)).toBeVisible();
  await activity.button('My activity').click();
  await expect(activity.rows).toHaveCount(1);
  await expect(activity.account).toHaveValue(connected.address);
  await page.reload();
  await expect(activity.title('Your activity')).toBeVisible();
  expect(connected.asked).toEqual([]);
});
