import { expect } from '@playwright/test';
import { ROUTES } from '@/e2e/fixtures/routes';
import { DEVICES, type Shot } from './looks';
import { pageOn, photograph } from './photograph';
import { writeSheet } from './sheet';
import { STATES } from './states';

for (const route of ROUTES) {
  for (const state of STATES) {
    state.test(`${route} ${state.name}`, async ({ browser, baseURL, chain }) => {
      const shots: Shot[] = [];
      for (const device of DEVICES) {
        const page = await pageOn(device, { browser, baseURL, chain, fund: state.fund });
        await state.prepare?.(page);
        await page.goto(state.address(route));
        const reached = () => state.reached(page);
        shots.push(...(await photograph(page, device, { route, name: state.name, reached, whole: true })));
        await page.context().close();
      }
      await writeSheet(browser, route, state.name, shots);
      const faults = shots.flatMap(({ width, theme, faults: found }) =>
        found.map((fault) => `${width} px, ${theme}: ${fault}`),
      );
      expect(faults, `${route} ${state.name}`).toEqual([]);
    });
  }
}
