/** How often it is looked, in milliseconds. */
const interval = 500;

/**
 * Tells when the process that started us has ended: its orphans are given to another one (not on Windows, where nothing
 * tells). npm sends a signal on to the shell between, which ends without sending it on to us.
 * @param {() => void} then called once
 */
export function whenParentEnds(then) {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    then();
  }, interval);
  look.unref();
}
