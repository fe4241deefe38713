import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../contract/languages.ts';
import { App } from './App.tsx';
import { refuseGestures, watchActivity } from './activity.ts';
import { askPatiently } from './ask-patiently.ts';
import { kioskBridge } from './bridge.ts';
import { watchFields } from './keyboard/watch-fields.ts';
import { loadCatalogue } from './messages/catalogues.ts';
import { propose, refresh } from './propose.ts';
import { page, receiveView } from './store.ts';
import { wearCampusColour } from './theme.ts';

/** Brings the page to life: asks main what to show, and shows it. */
export async function begin(root: HTMLElement): Promise<void> {
  const bridge = kioskBridge();
  refuseGestures();
  bridge.onView((view) => receiveView(view, performance.now()));
  // Without an answer the page still comes up, and says that the kiosk is closed.
  const unanswered = { ok: false, failure: { code: 'internal' } } as const;
  const [campus] = await Promise.all([
    askPatiently(() => bridge.campus({})).catch(() => unanswered),
    refresh(),
  ]);
  if (campus.ok) {
    wearCampusColour(campus.value.accent);
    page.setState({ campus: campus.value });
  } else {
    page.setState({ trouble: campus.failure });
  }
  await loadCatalogue(page.getState().view?.language ?? 'fr');
  watchActivity(
    () => page.getState().view,
    () => void propose('stillHere', {}),
  );
  watchFields();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  whenIdle(() => fetchLanguages(page.getState().campus?.languages ?? []));
}

/** The page is on the screen and answers: the other languages are fetched one at a time, so that each is there at once. */
async function fetchLanguages(languages: readonly Language[]): Promise<void> {
  if (languages.includes('ar')) await import('./styles/arabic.css');
  if (languages.includes('zh-Hans')) await import('./styles/chinese.css');
  for (const language of languages) await loadCatalogue(language).catch(() => null);
}

function whenIdle(work: () => Promise<void>): void {
  requestIdleCallback(() => void work(), { timeout: 2000 });
}
