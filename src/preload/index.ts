import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import { bridgeName, channelOf, operationNames, viewChannel } from '../contract/channels.ts';

type Listener = (view: unknown) => void;

// The page is given functions, never `ipcRenderer`; what it sends is judged in main, not here.
const operations = operationNames.map((name) => [
  name,
  (input: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(name), input),
]);

// The event carries the sender: the page gets the view alone.
function onView(listener: Listener): () => void {
  const heard = (_event: IpcRendererEvent, view: unknown): void => listener(view);
  ipcRenderer.on(viewChannel, heard);
  return () => void ipcRenderer.removeListener(viewChannel, heard);
}

contextBridge.exposeInMainWorld(bridgeName, Object.freeze({ ...Object.fromEntries(operations), onView }));
