import { useEffect, useRef } from 'react';
import type { Notice } from '../contract/failures.ts';
import { languages, spoken as tongues } from '../contract/languages.ts';
import { AbsoluteLimit } from './frame/AbsoluteLimit.tsx';
import { BottomBar } from './frame/BottomBar.tsx';
import { IdleOverlay } from './frame/IdleOverlay.tsx';
import { TopBar } from './frame/TopBar.tsx';
import { Where } from './frame/Where.tsx';
import { isStart } from './frame/journey-steps.ts';
import { KeyboardPlace } from './keyboard/KeyboardPlace.tsx';
import { tell, useKeyboard } from './keyboard/keyboard-store.ts';
import { MessagesContext } from './messages/context.ts';
import { useSpoken } from './messages/use-spoken.ts';
import { PanelScreen } from './panels/PanelScreen.tsx';
import { propose } from './propose.ts';
import { OutOfOrderScreen } from './screens/out-of-order/OutOfOrderScreen.tsx';
import { StepScreen } from './screens/StepScreen.tsx';
import { closePanel, usePage } from './store.ts';
import type { PageState } from './store.ts';

/** The page: what main shows, in the language that main says. */
export function App() {
  const state = usePage((whole) => whole);
  const { campus, view, panel, trouble, asking, cameBack } = state;
  const spoken = useSpoken(view?.language ?? 'fr');
  const step = view?.step.name ?? 'out-of-order';
  const opener = useFocusReturn(panel !== null);

  const hasKeyboard =
    useKeyboard(({ shown, field }) => shown !== 'no' && field !== null) && campus?.keyboard === 'auto';
  const isOver = view === null || isStart(view.step);
  useEffect(() => {
    if (isOver) tell({ sign: 'visit-over' });
  }, [isOver]);

  useEscape(panel !== null && !working(state), closePanel);

  const language = spoken?.language;
  const title = spoken?.messages.titles[step];
  useEffect(() => {
    if (language === undefined || title === undefined) return;
    document.documentElement.lang = language;
    document.documentElement.dir = tongues[language].direction;
    document.title = title;
  }, [language, title]);

  if (spoken === null || language === undefined) return null;
  const { messages } = spoken;
  if (campus === null || view === null) {
    return (
      <MessagesContext value={messages}>
        <div className="frame">
          <main className="decision">
            <OutOfOrderScreen
              reference={trouble?.reference ?? ''}
              others={languages.filter((other) => other !== language)}
            />
          </main>
        </div>
      </MessagesContext>
    );
  }

  const isWorking = working(state);
  const isWriting = asking === 'setPassword' || (view.working && step === 'password');
  const notice = noticeOf(state);
  // Each tells what it was asked: the step nothing of the staff's way out, and that nothing of the step.
  const isStaffs = notice?.code === 'staff-refused';
  return (
    <MessagesContext value={messages}>
      <div
        className="frame"
        data-step={step}
        data-panel={panel?.name}
        data-keyboard={hasKeyboard ? 'shown' : undefined}
      >
        <TopBar
          campus={campus}
          language={language}
          isHome={isStart(view.step) || step === 'out-of-order' || view.journey === 'reception'}
          onHome={() => !isWriting && void propose('cancel', {})}
        />
        <Where view={view} campus={campus} />
        <main className="decision" ref={opener}>
          {view.idle?.limit === 'absolute' && <AbsoluteLimit seconds={view.idle.seconds} />}
          <div className={cameBack ? 'stage stage-back' : 'stage'} key={step} hidden={panel !== null}>
            <StepScreen view={view} campus={campus} notice={isStaffs ? null : notice} working={isWorking} />
          </div>
          {panel !== null && (
            <div className="stage" key="panel">
              <PanelScreen
                panel={panel}
                campus={campus}
                language={language}
                atReception={view.journey === 'reception'}
                notice={isStaffs || trouble !== null ? notice : null}
                working={isWorking}
              />
            </div>
          )}
        </main>
        <BottomBar view={view} panel={panel} isWriting={isWriting} />
        {hasKeyboard && <KeyboardPlace language={language} step={view.step} />}
      </div>
      {view.idle?.limit === 'idle' && <IdleOverlay seconds={view.idle.seconds} />}
    </MessagesContext>
  );
}

/** Whether main works on what the person sent. */
function working({ view, asking }: PageState): boolean {
  return view?.working === true || asking !== null;
}

/** Escape does what the button that closes the panel does. The question whether somebody is still there comes first. */
function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const pressed = (key: KeyboardEvent): void => {
      if (key.key === 'Escape' && !key.defaultPrevented) close();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [isOpen, close]);
}

/** What stands on the screen as a notice: main's, or that a message did not get through. */
function noticeOf({ view, trouble }: PageState): Notice | null {
  if (trouble !== null) return { code: 'operator-fault', reference: trouble.reference ?? '' };
  return view?.notice ?? null;
}

/**
 * When a panel closes, the focus goes back to what opened it, or to the step's heading when that is gone.
 * @returns a ref for the element that holds the step
 */
function useFocusReturn(isOpen: boolean) {
  const main = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  // During rendering the focus is still where the press left it; in an effect the panel's heading has it already.
  if (isOpen && !wasOpen.current && typeof document === 'object') opener.current = document.activeElement;
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      const target =
        opener.current?.isConnected === true ? opener.current : main.current?.querySelector('h1');
      if (target instanceof HTMLElement) target.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return main;
}
