// Runs in the page, before anything else of it.

/** Calls back in the first task after the next frame was handed over to be painted. */
function afterPaint(call) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', call, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

const heading = () => document.querySelector('h1')?.textContent;

globalThis.benchClock = {
  /** Milliseconds from the navigation to the first frame on the screen, as the browser has it. */
  firstPaint: new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [painted] = list.getEntriesByName('first-paint');
      if (painted !== undefined) resolve(painted.startTime);
    }).observe({ type: 'paint', buffered: true });
  }),

  /** Milliseconds from the navigation to the first frame that has a button in it. */
  usable: new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('button') === null) return;
      observer.disconnect();
      afterPaint(() => resolve(performance.now()));
    });
    observer.observe(document, { subtree: true, childList: true });
  }),

  /**
   * Waits for the next click. `measured` gives the milliseconds from it to the frame after the page changed at all, or
   * after it had another heading.
   */
  arm(until) {
    this.measured = new Promise((resolve) => {
      const before = heading();
      const pressed = (click) => {
        const observer = new MutationObserver(() => {
          if (until === 'heading' && heading() === before) return;
          observer.disconnect();
          afterPaint(() => resolve(performance.now() - click.timeStamp));
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      };
      addEventListener('click', pressed, { capture: true, once: true });
    });
  },
};
