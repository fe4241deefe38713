import type { Campus, View } from '../../src/contract/view.ts';
import type { RunningKiosk } from '../../src/main/running-kiosk.ts';
import type { HostPort } from '../../src/main/recovery/ports.ts';
import { openPreviewWindow } from '../../src/preview/window.ts';
import type { Shown } from '../renderer/screens/every-step.ts';
import { viewOf } from '../renderer/screens/every-step.ts';
import { campus } from '../renderer/screens/shown-values.ts';
import { sharedBrowser } from './shared-browser.ts';

/** The page in a browser with nothing behind it: it shows what it is told to, and what it proposes is noted. */
export interface Showcase extends Pick<Awaited<ReturnType<typeof openPreviewWindow>>, 'page' | 'close'> {
  readonly show: (shown: Shown, more?: Partial<View>) => void;
  /** What the next proposal is answered with; without it the view stays. */
  readonly answerWith: (shown: Shown, more?: Partial<View>) => void;
  /** What the page has proposed so far. */
  readonly proposals: readonly (readonly [operation: string, input: unknown])[];
}

const houseRules = (language: View['language']) => ({
  version: '2026-1',
  language,
  blocks: Array.from({ length: 12 }, (_, paragraph) => ({
    block: 'paragraph',
    inlines: [
      { inline: 'text', text: `${paragraph + 1}. ${'Lorem ipsum dolor sit amet, consectetur. '.repeat(4)}` },
    ],
  })),
});

/** @throws Error where there is no browser */
export async function openShowcase(
  size: { width: number; height: number },
  { touch = false, keyboard = 'auto' }: { touch?: boolean; keyboard?: Campus['keyboard'] } = {},
): Promise<Showcase> {
  let host: HostPort | null = null;
  let view: View = viewOf({ journey: null, step: { name: 'home' } });
  let next: ((serial: number) => View) | null = null;
  const proposals: [string, unknown][] = [];
  const answers: Readonly<Record<string, () => unknown>> = {
    campus: () => ({ ...campus, keyboard }),
    houseRules: () => houseRules(view.language),
    privacyNotice: () => ({ ...houseRules(view.language), controller: 'Campus', dpo: 'dpo@univ.example' }),
    currentView: () => view,
    stillHere: () => view,
  };
  const kiosk: RunningKiosk = {
    campus,
    mode: 'kiosk',
    stage: 'trial',
    inService: true,
    dispatch: async (operation, input) => {
      const answer = answers[operation];
      if (answer !== undefined) return { ok: true, value: answer() };
      proposals.push([operation, input]);
      view = next === null ? view : next(view.serial + 1);
      next = null;
      return { ok: true, value: view };
    },
    attach: (given) => {
      host = given;
    },
    rendererGone: () => undefined,
    audit: {
      append: async () => undefined,
      close: async () => undefined,
    } as unknown as RunningKiosk['audit'],
    stop: async () => undefined,
  };
  const window = await openPreviewWindow(kiosk, {
    browser: await sharedBrowser(),
    headless: true,
    fullScreen: false,
    cdpPort: null,
    size,
    touch,
  });
  await window.page().emulateMedia({ reducedMotion: 'reduce' });
  return {
    page: window.page,
    close: async () => {
      await window.close();
      await window.closed;
    },
    proposals,
    answerWith(shown, more = {}) {
      next = (serial) => viewOf(shown, { ...more, serial });
    },
    show(shown, more = {}) {
      view = viewOf(shown, { ...more, serial: view.serial + 1 });
      host?.show(view);
    },
  };
}
