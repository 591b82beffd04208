import { expect } from '@playwright/test';
import { z } from 'zod';
import type { Engine } from './engine';

/** Generous: other stages may keep the machine busy. */
const LIMIT = { timeout: 40_000 };

const element = z.record(z.string(), z.string()).nullable();

/** The one page of an engine, at a site. Waits as Playwright does, as these engines are not driven by it. */
export class EnginePage {
  constructor(
    private readonly engine: Engine,
    private readonly siteUrl: string,
  ) {}

  async open(path: string): Promise<void> {
    await this.engine.send('navigate', { url: this.siteUrl + path });
  }

  /** Runs a function, which must stand alone, in the page. @returns its result, as JSON */
  run<Args extends readonly unknown[]>(program: (...args: Args) => unknown, ...args: Args): Promise<unknown> {
    // The transpiler of the tests names functions through a helper that the page does not have.
    const script = `const __name = (value) => value; return (${program})(...arguments);`;
    return this.engine.send('execute', { script, args });
  }

  /** @returns the width that the page has then, since a window has a least width */
  async resize(width: number, height: number): Promise<number> {
    await this.engine.send('resize', { width, height });
    return z.number().parse(await this.run(() => window.innerWidth));
  }

  async expectText(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.run(() => document.querySelector('main')?.textContent), LIMIT).toMatch(text);
  }

  /** Nothing on the page is loading any more. */
  async expectLoaded(): Promise<void> {
    const busy = () => document.querySelectorAll('main [aria-busy="true"]').length;
    await expect.poll(() => this.run(busy), LIMIT).toBe(0);
  }

  /** Clicks the first enabled button with this name, as a user does, once it is there. */
  async click(name: string): Promise<void> {
    let found: z.infer<typeof element> = null;
    const find = async () => {
      found = element.parse(await this.run(findButton, name));
      return found !== null;
    };
    await expect.poll(find, { ...LIMIT, message: `a button "${name}"` }).toBe(true);
    const [id] = Object.values(found ?? {});
    await this.engine.send('click', { id });
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(z.string().parse(await this.engine.send('screenshot')), 'base64');
  }
}

/** Runs in the page. The name is the whole accessible name, or a pattern between slashes. */
function findButton(name: string): Element | null {
  const pattern = new RegExp(name);
  const buttons = [...document.querySelectorAll('main button, header button, [role="dialog"] button')];
  const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent ?? '';
  const isUsable = (button: Element) =>
    button.checkVisibility({ visibilityProperty: true }) &&
    !button.matches(':disabled, [aria-disabled="true"]');
  return buttons.find((button) => pattern.test(nameOf(button)) && isUsable(button)) ?? null;
}
