/** Longest wait for a frame, in milliseconds: a window that is not shown yet paints none. */
const patience = 100;

/** Resolves when the greeting of index.html is on the screen: reading the whole page's code first would hold it up. */
export function greeted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, patience);
  });
}
