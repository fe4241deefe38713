import type { ComposeOptions, RunningKiosk } from '../../../../src/main/running-kiosk.ts';
import { shared } from './in-process.ts';
import { createRecordingKiosk } from './recording-kiosk.ts';

/** Stands where `src/main/compose.ts` stands in the built main. */
export async function compose(options: ComposeOptions): Promise<RunningKiosk> {
  const booted = shared();
  booted.record({ did: 'compose', options });
  booted.kiosk = createRecordingKiosk(booted.mode, booted.record);
  return booted.kiosk;
}
