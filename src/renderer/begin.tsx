import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { refuseGestures, watchActivity } from './activity.ts';
import { askPatiently } from './ask-patiently.ts';
import { kioskBridge } from './bridge.ts';
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
  watchActivity(
    () => page.getState().view,
    () => void propose('stillHere', {}),
  );
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
