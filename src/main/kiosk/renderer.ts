import type { Clock } from '../recovery/ports.ts';
import type { KioskContents } from './electron-api.ts';
import { pageUrl } from './policy.ts';

/** A killed renderer is reported within milliseconds; past this the page is loaded all the same. */
const killedWithin = 2_000;
/** Killing, wiping and loading together; past this it counts as failed. */
const renewedWithin = 20_000;

export interface RendererParts {
  readonly contents: KioskContents;
  readonly clock: Clock;
  /** Destroys what the browser remembers; runs while no renderer is alive. */
  readonly wipe: () => Promise<void>;
  /** The renderer died, hangs or did not load, and it was not us. One word. */
  readonly onGone: (reason: string) => void;
}

/** The process in which the page runs. */
export interface Renderer {
  /** Loads the page for the first time. Never rejects: a page that does not load is `gone`. */
  load(): Promise<void>;
  /**
   * Kills the process, wipes, and loads the page in a new one, in the same window: what the person typed is gone with the
   * old process's memory, and at no moment is anything behind the window to be seen. Calls during one under way share it.
   * Never rejects: a page that is not back in time is `gone`.
   */
  renew(): Promise<void>;
}

/** Watches over the renderer of a web contents. */
export function createRenderer({ contents, clock, wipe, onGone }: RendererParts): Renderer {
  let killing = false;
  /** While the page is being loaded a death is that load's failure, not one more death. */
  let failLoading: ((reason: Error) => void) | null = null;
  let renewing: Promise<void> | null = null;

  const gone = (reason: string): void => {
    if (killing) return;
    if (failLoading === null) onGone(reason);
    else failLoading(new Error(reason));
  };
  contents.on('render-process-gone', (_event, { reason }) => gone(reason));
  contents.on('unresponsive', () => gone('unresponsive'));
  contents.on('preload-error', () => gone('preload-error'));

  async function kill(): Promise<void> {
    if (contents.isCrashed()) return;
    killing = true;
    await new Promise<void>((resolve) => {
      const cancel = clock.after(killedWithin, resolve);
      contents.once('render-process-gone', () => {
        cancel();
        resolve();
      });
      contents.forcefullyCrashRenderer();
    });
    killing = false;
  }

  /** @param clear what comes before; gives the process that must not be there any more, where there was one */
  async function loadAfter(clear: () => Promise<number | null>): Promise<void> {
    let overdue = false;
    let cancel = (): void => undefined;
    const steps = async (): Promise<void> => {
      const old = await clear();
      // Too late, it would come into the visit of whoever is there by then.
      if (overdue) return;
      await contents.loadURL(pageUrl);
      // Electron has been seen to load into the very process that it was told to end.
      if (contents.getOSProcessId() === old) throw new Error('same process');
    };
    try {
      await new Promise<void>((resolve, reject) => {
        failLoading = reject;
        cancel = clock.after(renewedWithin, () => {
          overdue = true;
          reject(new Error('overdue'));
        });
        steps().then(resolve, reject);
      });
    } finally {
      cancel();
      failLoading = null;
    }
  }

  async function killAndWipe(): Promise<number> {
    const old = contents.getOSProcessId();
    await kill();
    await wipe();
    return old;
  }

  const isLoaded = (clear: () => Promise<number | null>): Promise<boolean> =>
    loadAfter(clear).then(
      () => true,
      () => false,
    );

  return {
    async load() {
      if (!(await isLoaded(() => Promise.resolve(null)))) onGone('not-loaded');
    },
    renew: () =>
      (renewing ??= isLoaded(killAndWipe).then((loaded) => {
        renewing = null;
        if (!loaded) onGone('not-loaded');
      })),
  };
}
