import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { channelOf, operationNames } from '../../contract/channels.ts';
import type { RunningKiosk, Sender } from '../running-kiosk.ts';

/** What the gateway knows its own page by. */
interface OwnContents {
  isDestroyed(): boolean;
}

/**
 * Binds every operation's channel to the gate. Only what Electron itself knows of the sender is passed on; a channel that
 * is no operation has no listener at all.
 * @param own the contents of our window; any other sender is a stranger
 */
export function bindGateway(
  ipcMain: Pick<IpcMain, 'handle'>,
  own: OwnContents,
  dispatch: RunningKiosk['dispatch'],
): void {
  for (const operation of operationNames) {
    ipcMain.handle(channelOf(operation), (event, payload: unknown) =>
      dispatch(operation, payload, senderOf(event, own)),
    );
  }
}

const stranger: Sender = { ours: false, topFrame: false, origin: '' };

/** @returns a stranger when the frame is gone: it navigated or died after it had sent */
function senderOf(event: IpcMainInvokeEvent, own: OwnContents): Sender {
  const frame = event.senderFrame;
  if (frame === null || frame.isDestroyed()) return stranger;
  const sender: OwnContents = event.sender;
  return {
    ours: event.type === 'frame' && sender === own && !own.isDestroyed(),
    topFrame: frame.parent === null && !frame.detached,
    origin: frame.origin,
  };
}
