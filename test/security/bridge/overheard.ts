import type { Page } from 'playwright-core';
import type { OpenKiosk } from '../../journeys/kiosk.ts';

/** Everything that main has told a page, as text, in the order in which it came. */
export interface Overheard {
  /** Answers and views so far, from the last call on. */
  since(): Promise<string>;
}

/**
 * Writes down every answer that leaves main, and every view that it sends unasked, for as long as the page is not made
 * anew.
 */
export async function overhear({ kiosk, page }: OpenKiosk): Promise<Overheard> {
  let heard: string[] = [];
  const dispatch = kiosk.dispatch.bind(kiosk);
  kiosk.dispatch = async (...message) => {
    const answer = await dispatch(...message);
    heard.push(JSON.stringify(answer));
    return answer;
  };
  await page.evaluate(
    'window.heard = []; void loquet.onView((...all) => window.heard.push(JSON.stringify(all)))',
  );
  return {
    async since() {
      const text = [...heard, ...(await takeShown(page))].join('\n');
      heard = [];
      return text;
    },
  };
}

async function takeShown(page: Page): Promise<string[]> {
  return page.evaluate<string[]>('window.heard.splice(0)');
}

/** Those of some secrets that a text holds, in any case. */
export function secretsIn(text: string, secrets: Readonly<Record<string, string>>): string[] {
  const folded = text.toLowerCase();
  return Object.entries(secrets)
    .filter(([, secret]) => secret !== '' && folded.includes(secret.toLowerCase()))
    .map(([name]) => name);
}
