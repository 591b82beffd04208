import type { Page } from '@playwright/test';
import { boxFaults } from '@/e2e/fixtures/boxes';
import { tableFaults } from '@/e2e/fixtures/table-faults';

/** At the current size: what is wrong with the layout anywhere on the page. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const faults = [
    ...(await boxFaults(page)),
    ...(await tableFaults(page)),
    ...(await page.evaluate(findFigureFaults)),
    ...(await page.evaluate(findCutChoices)),
  ];
  return [...new Set(faults)];
}

/** Runs in the page: finds numbers, also outside tables, that wrap to a second line or are cut by a box around them. */
function findFigureFaults(): string[] {
  const SLACK = 2;
  const isSpokenOnly = (element: Element): boolean => {
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { width, height } = box.getBoundingClientRect();
      if (getComputedStyle(box).position === 'absolute' && (width <= 1 || height <= 1)) return true;
    }
    return false;
  };
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !isSpokenOnly(element);

  /** The nearest box that cuts off a part of the text; a box that scrolls may hold more than it shows. */
  function cutBy(owner: Element, rect: DOMRect): Element | undefined {
    for (let box: Element | null = owner; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(box);
      if (display === 'inline' || display === 'contents' || box instanceof SVGElement) continue;
      const around = box.getBoundingClientRect();
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (cuts(overflowX) && (rect.left < around.left - SLACK || rect.right > around.right + SLACK))
        return box;
      if (cuts(overflowY) && (rect.top < around.top - SLACK * 2 || rect.bottom > around.bottom + SLACK * 2))
        return box;
    }
    return undefined;
  }

  function faultOf(range: Range, owner: Element): string | undefined {
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const tops = rects.map(({ top }) => top);
    // A number of 30 digits has to wrap on a phone: it would otherwise be cut.
    const length = rects.reduce((sum, { width }) => sum + width, 0);
    const isShort = length < document.body.clientWidth * 0.7;
    if (isShort && Math.max(...tops) - Math.min(...tops) > 4) return 'wraps';
    const box = rects.map((rect) => cutBy(owner, rect)).find((found) => found !== undefined);
    return box && `is cut by <${box.localName} class="${box.getAttribute('class') ?? ''}">`;
  }

  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const owner = node.parentElement;
    const text = node.textContent ?? '';
    if (!owner || !/\d/.test(text) || owner.closest('script, style') || !isSeen(owner)) continue;
    for (const { 0: number, index } of text.matchAll(/(?<![\w…])[\d.,]*\d/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + number.length);
      const fault = faultOf(range, owner);
      if (fault) faults.push(`${number} of "${text.trim().slice(0, 80)}" ${fault}`);
    }
  }
  return faults;
}

/** Runs in the page: finds lists whose chosen option does not fit. The text in a list has no box of its own to measure. */
function findCutChoices(): string[] {
  const canvas = document.createElement('canvas').getContext('2d');
  return [...document.querySelectorAll('select')].flatMap((select) => {
    const { font, opacity, paddingLeft, paddingRight } = getComputedStyle(select);
    const text = select.selectedOptions[0]?.text ?? '';
    if (!canvas || opacity === '0' || !select.checkVisibility()) return [];
    canvas.font = font;
    const space = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return canvas.measureText(text).width > space + 1 ? [`"${text}" is cut in its list`] : [];
  });
}
