import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startRelay } from '../directory/lab/odd-servers.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import { rightAnswer } from './kiosks-on-slapd.ts';
import { showTable, wordsOf, type Refusal } from './refusals-table.ts';
import { access, answers } from './servers-fail/answers.ts';
import { goingAway, recordsFrozen, type WriteSteps } from './servers-fail/going-away.ts';
import { at, identified, openServersLab, people, type ServersLab } from './servers-fail/lab.ts';
import { replicas } from './servers-fail/replicas.ts';
import { tlsTooOld, tlsWrong } from './servers-fail/tls.ts';
import { goThrough } from './situation-run.ts';

const writeSteps: WriteSteps = {
  lock: { operation: 'compare', holding: 'pwdAccountLockedTime' },
  write: { operation: 'extended' },
};
const situations = [
  ...replicas,
  ...tlsWrong(),
  tlsTooOld,
  ...access,
  ...answers,
  recordsFrozen,
  ...goingAway(writeSteps),
];

describe.skipIf(slapdMissing !== null)(`servers fail: OpenLDAP ${slapdMissing ?? ''}`, () => {
  let lab: ServersLab;
  const table: Refusal[] = [];

  beforeAll(async () => {
    lab = await openServersLab();
  });
  afterEach(() => lab.tidy());
  afterAll(async () => {
    await lab?.stop();
    showTable('servers-fail-openldap', table);
  });

  it.each(situations)('$what: told as what it is, nothing half done', async (situation) => {
    const place = situations.indexOf(situation);
    // The first few people are spoken for in some situation.
    const person = people[place + 5];
    if (person === undefined) throw new Error('no person is left for this situation');
    table.push(await goThrough('openldap', lab, situation, person, `kiosk-${place}`));
  });

  it('the records have waited for a server in vain: the lookup of the next visit does not', async () => {
    const [still, well] = [await startRelay(lab.slapd.securePort), await lab.tap()];
    lab.cleanUp(() => still.stop());
    const kiosk = await lab.open('spared', {
      file: lab.configured({
        servers: at(`ldaps://localhost:${still.port}`, well.url),
        deadlineSeconds: 1,
      }),
    });
    const [person, other] = people;
    if (person === undefined || other === undefined) throw new Error('nobody is there');
    await kiosk.toJoker(person);
    still.hold();
    expect((await kiosk.answerJoker(rightAnswer)).notice?.code).toBe('operator-fault');
    const before = still.connections();
    expect((await identified(kiosk, other)).notice?.code).toBe('operator-fault');
    // The record alone: it has no other server.
    expect(still.connections() - before).toBe(1);
    still.cut();
    expect((await identified(kiosk, other)).step.name).toBe('joker');
    await kiosk.stop();
  });

  it('in words that blame nobody', () => {
    const faults = table.filter(({ view }) => view.step.name === 'ended' || view.notice !== null);
    expect(faults.length).toBeGreaterThan(20);
    for (const { view } of faults) {
      expect(wordsOf(view, 'fr')).toMatch(/Vous n’y êtes pour rien\./u);
      expect(wordsOf(view, 'en')).toMatch(/This is not your doing\./u);
    }
  });
});
