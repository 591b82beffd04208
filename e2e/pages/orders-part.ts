import type { Page } from '@playwright/test';

/** Orders of the signer, in the panel below a form or above activity, and the choices that lead to one. */
export const ordersPart = (page: Page) => ({
  now: page.getByRole('radio', { name: /^Now/ }),
  next: page.getByRole('radio', { name: /^At the next price/ }),
  limits: page.getByText('Minimum and deadline', { exact: true }),
  minimum: (name: string) =>
    page.getByRole('group', { name: 'Minimum received' }).getByRole('radio', { name, exact: true }),
  /** The minimum in the review, with its explanation. */
  least: page
    .getByRole('region', { name: 'Review' })
    .locator('dl > div')
    .filter({ hasText: 'Minimum received' }),
  own: page.getByRole('textbox', { name: 'Below the current price by' }),
  deadline: (name: string) =>
    page.getByRole('group', { name: 'Order deadline' }).getByRole('radio', { name, exact: true }),
  submit: page.getByRole('button', { name: /^(Mint|Redeem) at the next price$/ }),
  panel: page.locator('section').filter({ has: page.getByRole('heading', { name: 'Your orders' }) }),
  settle: page.getByRole('button', { name: /^Settle now: / }),
  refund: page.getByRole('button', { name: /^Get refund: / }),
});
