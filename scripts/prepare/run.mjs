import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, milliseconds?: number, shell?: boolean }} [options]
 *   `quiet`: its output is kept instead of shown; `milliseconds`: then it is killed
 * @returns {Promise<{ code: number, output: string }>} 127 when it cannot be started, 124 when it was killed by the limit
 */
export function run(program, args, { cwd, env, quiet = false, milliseconds, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      shell,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    let late = false;
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const timer =
      milliseconds === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            child.kill('SIGKILL');
          }, milliseconds);
    const end = (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : code, output });
    };
    child.once('error', () => end(127));
    child.once('close', (code, signal) => end(code ?? (signal === null ? 1 : 128)));
  });
}
