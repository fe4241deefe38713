import type { Page } from 'playwright-core';

/**
 * What a person would trip over on a screen that stands still: something to press that is smaller than 48 px or lies over
 * another one, words that are cut off, a page that scrolls sideways, a primary action out of sight.
 * @returns one line for each; none when all is well
 */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const smallest = 48;
    const faults: string[] = [];
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}"`;
    const visible = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getClientRects().length > 0;
    /** All that one may press for it: a box to tick is pressed by its words too, a choice by all of it. */
    const targetOf = (element: Element): { width: number; height: number } => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const boxes = [element.closest('.choice') ?? element, ...(isBox(element) ? labels : [])].map((part) =>
        part.getBoundingClientRect(),
      );
      return {
        width: Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)),
        height: Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top)),
      };
    };
    const isBox = (element: Element): boolean =>
      element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type);
    /** What of it is in sight: the rest may have scrolled away under what surrounds it. */
    const inSight = (element: Element): { left: number; right: number; top: number; bottom: number } => {
      let { left, right, top, bottom } = element.getBoundingClientRect();
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const box = around.getBoundingClientRect();
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      }
      return { left, right, top, bottom };
    };
    const pressed = [...document.querySelectorAll('button, input, select, a[href]')].filter(visible);
    for (const element of pressed) {
      const { width, height } = targetOf(element);
      if (width < smallest || height < smallest) {
        faults.push(`${named(element)} is ${Math.round(width)} x ${Math.round(height)} px`);
      }
    }
    const boxes = pressed.map((element) => ({ element, box: inSight(element) }));
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        const nested = one.element.contains(other.element) || other.element.contains(one.element);
        const inField =
          one.element.closest('.field-line') !== null &&
          one.element.closest('.field-line') === other.element.closest('.field-line');
        if (wide > 1 && high > 1 && !nested && !inField) {
          faults.push(`${named(one.element)} lies over ${named(other.element)}`);
        }
      }
    }
    for (const element of [...document.querySelectorAll('body *')].filter(visible)) {
      const own = [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
      );
      if (!own || element.closest('.visually-hidden') !== null) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1) faults.push(`${named(element)} leaves the screen`);
      const style = getComputedStyle(element);
      if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`${named(element)} is cut off`);
      }
    }
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page scrolls sideways: ${scrollWidth} px`);
    if (scrollHeight > innerHeight) faults.push(`the page scrolls as a whole: ${scrollHeight} px`);
    for (const element of [...document.querySelectorAll('.button-primary')].filter(visible)) {
      const { top, bottom } = element.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) faults.push(`${named(element)} is out of sight`);
    }
    return faults;
  });
}
