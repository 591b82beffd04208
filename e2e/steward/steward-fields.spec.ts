import { expect } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';

/** Pressing the button with invalid input moves the focus to the first invalid field, which says what is wrong. */

for (const { action, field, says, fill } of [
  { action: 'Deposit in a vault', field: 'Amount', says: 'Enter an amount', fill: undefined },
  {
    action: 'Vote on a proposal',
    field: 'Proposal ID',
    says: 'Required',
    fill: undefined,
  },
  {
    action: 'Make a grant',
    field: 'Recipient',
    says: 'Required',
    fill: { Amount: '5', Title: '' },
  },
  {
    action: 'Make a grant',
    field: 'Cliff after',
    says: 'The cliff is after the end',
    fill: {
      Amount: '5',
      Recipient: '0x000000000000000000000000000000000000dEaD',
      Title: 'A title',
      'Vests over': '3',
    },
  },
  {
    action: 'Make a grant',
    field: 'Starts in',
    says: 'At least 1 day',
    fill: {
      Amount: '5',
      Recipient: '0x000000000000000000000000000000000000dEaD',
      Title: 'A title',
      'Starts in': '0',
    },
  },
  {
    action: 'Set the grants budget (governor)',
    field: 'New value',
    says: 'From 0% to 5%',
    fill: { 'New value': '6' },
  },
  {
    action: 'Set a parameter (governor)',
    field: 'New value',
    says: 'Required',
    fill: undefined,
  },
  {
    action: 'Set a parameter (governor)',
    field: 'New value',
    says: 'A tier’s cap cannot exceed',
    fill: { 'New value': '10' },
  },
  {
    action: 'Delegate votes (governor)',
    field: 'Address',
    says: 'Not a valid address',
    fill: { Address: '0x12' },
  },
] as const) {
  test(`“${action}” with invalid input focuses “${field}”: ${says}`, async ({ frame, steward }) => {
    await steward.open();
    await expectFigures(frame);
    await steward.choose(action);
    for (const [name, text] of Object.entries(fill ?? {})) await steward.field(name).fill(text);
    await steward.preview();
    const wrong = steward.field(field);
    await expect(wrong).toBeFocused();
    await expect(wrong).toHaveAccessibleDescription(new RegExp(says));
    // Pressing again works too, although the button has had the focus in between.
    await steward.preview();
    await expect(wrong).toBeFocused();
  });
}
