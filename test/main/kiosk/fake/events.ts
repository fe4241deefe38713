import { EventEmitter } from 'node:events';

/** Emits like Electron, and complains when nobody listens: a guard that is not installed cannot pass for one that allowed. */
export class Events {
  readonly emitter = new EventEmitter();

  emit(event: string, ...values: unknown[]): void {
    if (!this.emitter.emit(event, ...values)) throw new Error(`nobody listens to ${event}`);
  }

  has(event: string): boolean {
    return this.emitter.listenerCount(event) > 0;
  }

  /** `on` or `once` in the words of one of Electron's types. */
  as<Listen>(how: 'on' | 'once'): Listen {
    const listen = (event: string, listener: (...values: unknown[]) => void): void => {
      this.emitter[how](event, listener);
    };
    return listen as unknown as Listen;
  }
}

/** An event that can be prevented, carrying what Electron's carries. */
export function preventable<Facts extends object>(
  facts: Facts,
): Facts & { preventDefault(): void; prevented: boolean } {
  const event = Object.assign({ prevented: false, preventDefault: (): void => undefined }, facts);
  event.preventDefault = () => {
    event.prevented = true;
  };
  return event;
}
