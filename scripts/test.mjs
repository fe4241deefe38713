import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findHeadlessShell, provideBrowser } from './prepare/browser.mjs';
import { provideBuild } from './prepare/build.mjs';
import { pinnedNode, provideDependencies } from './prepare/dependencies.mjs';
import { programOnPath, providePackages } from './prepare/packages.mjs';
import { run } from './prepare/run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const all = process.argv.includes('--all');
const total = { passed: 0, failed: 0, skipped: 0 };
const began = Date.now();

const checks = [
  ['format', ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
  ['lint', ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings']],
  ...['contract', 'node', 'preload', 'renderer', 'browser-tests'].map((name) => [
    `types of ${name}`,
    ['typescript/bin/tsc', '-p', `tsconfig.${name}.json`],
  ]),
];

/** Beside one another: what waits for servers, and what keeps a processor busy with a browser. */
const lanes = [
  [{ name: 'unit' }, { name: 'adapters' }, { name: 'artefacts' }],
  [
    { name: 'journeys', needsBrowser: true },
    { name: 'security', needsBrowser: true },
  ],
];
/** Nothing runs beside these. */
const alone = [{ name: 'timing' }, { name: 'electron' }];

/** What a domain is made from; Debian has it in a package of its own. */
const sambaSetup = '/usr/share/samba/setup';
const sambaPackages = [
  'samba',
  'samba-ad-dc',
  'samba-ad-provision',
  'samba-dsdb-modules',
  'samba-vfs-modules',
  'winbind',
  'ldb-tools',
];

process.exitCode = await test();

async function test() {
  const node = await prepare();
  if (node === null) return finish();
  // The pinned Node comes first, for whatever a test starts.
  const environment = {
    ...process.env,
    PATH: `${dirname(node)}:${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
    FORCE_COLOR: '0',
    ...(all ? { LOQUET_ALL: '1' } : {}),
  };
  for (const [name, [program, ...args]] of checks) {
    const { code, output } = await run(node, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      quiet: true,
      env: environment,
    });
    count(code === 0 ? 'passed' : 'failed', name, code === 0 ? '' : output.trim());
  }
  const inOrder = async (tiers) => {
    for (const tier of tiers) await runTier(node, environment, tier);
  };
  await Promise.all(lanes.map(inOrder));
  await inOrder(alone);
  return finish();
}

async function prepare() {
  const problem = await provideDependencies(root);
  if (problem !== null) return failedTo('dependencies', problem);
  const node = pinnedNode(root);
  if (node === null) return failedTo('Node', 'Node 24 or newer is needed on this system');
  const broken = await provideBuild(root, node);
  count(broken === null ? 'passed' : 'failed', 'build', broken ?? '');
  await provideServers();
  return broken === null ? node : null;
}

/** What is missing here is said once; the tests that need it count themselves as skipped. */
async function provideServers() {
  const browser = await provideBrowser();
  if ('missing' in browser) console.log(`journeys and attacks will be skipped: ${browser.missing}`);
  // Without it the journeys run in the whole browser, and take half as long again.
  else if (findHeadlessShell() === null) await providePackages(['chromium-headless-shell']);
  if (programOnPath('slapd') === null || programOnPath('ldapsearch') === null) {
    const problem = await providePackages(['slapd', 'slapd-contrib', 'ldap-utils']);
    if (problem !== null) console.log(`OpenLDAP will be skipped: ${problem}`);
  }
  if (programOnPath('samba') === null || programOnPath('ldbmodify') === null || !existsSync(sambaSetup)) {
    const problem = await providePackages(sambaPackages);
    if (problem !== null) console.log(`Active Directory will be skipped: ${problem}`);
  }
  if (['ns-slapd', 'certutil', 'ldapmodify'].some((name) => programOnPath(name) === null)) {
    const problem = await providePackages(['389-ds-base', 'libnss3-tools', 'ldap-utils']);
    if (problem !== null) console.log(`389 Directory Server will be skipped: ${problem}`);
  }
}

async function runTier(node, environment, { name, needsBrowser = false }) {
  if (needsBrowser && findBrowser() === null) {
    return count('skipped', name, 'no Chromium, Chrome or Edge');
  }
  const report = join(root, '.cache', 'test', `${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const since = Date.now();
  const { code, output } = await run(
    node,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      `--project=${name}`,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: root, quiet: true, env: environment },
  );
  const seconds = Math.round((Date.now() - since) / 1000);
  const counted = readReport(report);
  if (counted === null) return count('failed', name, output.trim());
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
  console.log(
    `${name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped in ${seconds} s`,
  );
  for (const reason of counted.reasons) console.log(`  skipped: ${reason}`);
  if (code !== 0) {
    console.log(output.trim());
    // A failure outside any test (an unhandled rejection, a file that does not load) fails the run too.
    if (counted.failed === 0) count('failed', `${name}: outside a test`, '');
  }
}

function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const skipped = report.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => ['pending', 'skipped', 'todo'].includes(status));
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded,
      skipped: skipped.length,
      reasons: [...new Set(skipped.map(({ ancestorTitles }) => ancestorTitles[0] ?? ''))],
    };
  } catch {
    return null;
  }
}

function count(outcome, name, detail) {
  total[outcome] += 1;
  console.log(
    `${name}: ${outcome}${detail === '' ? '' : outcome === 'skipped' ? `, ${detail}` : `\n${detail}`}`,
  );
}

function failedTo(name, detail) {
  count('failed', name, detail);
  return null;
}

function finish() {
  console.log(`wall time ${Math.round((Date.now() - began) / 1000)} s`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
}
