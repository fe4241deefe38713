import { spawn } from 'node:child_process';
import { installCommand, programOnPath } from './packages.mjs';

/** Whether a window can be opened here as it is. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/**
 * A virtual screen on a free display number.
 * @returns {Promise<{ display: string, stop: () => void } | { missing: string }>}
 */
export async function virtualDisplay() {
  const program = programOnPath('Xvfb');
  if (program === null) {
    return {
      missing: `there is no display and no Xvfb; type: ${installCommand(['xvfb'])}, or use --headless`,
    };
  }
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve) => {
    let text = '';
    child.stdio[3]?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    child.once('error', () => resolve(null));
    child.once('exit', () => resolve(null));
  });
  return number === null
    ? { missing: 'Xvfb did not start; use --headless' }
    : { display: `:${number}`, stop: () => child.kill('SIGTERM') };
}
