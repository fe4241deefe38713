import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoPeople } from '../../src/main/directory/embedded/demo-people.ts';
import { browser, sizes } from '../journeys/kiosk.ts';
import { openShowcase, type Showcase } from '../journeys/showcase.ts';
import { everyShown } from '../renderer/screens/every-step.ts';
import { openDemoKiosks, totpOf, type DemoKiosks } from './demo-kiosk.ts';
import { toldBy, type SpokenKiosk } from './kiosks-on-slapd.ts';

/** What was typed, shown or sent in the journeys below, by what it was. */
const secrets: Record<string, string> = {
  'old password': 'Tulipe:Rouge42',
  'password of staff': 'Sablier=Perle52',
  'a password that was refused': 'Refuse-Moi-1312',
  'new password': 'Bruyere;Verte73',
  'first password': 'Premier;Pas-2931',
  'right answer': 'Caramel',
  'wrong answer': 'Pamplemousse',
  'new answer': 'Bergamote',
  'other new answer': 'Ouedraogo',
  'own question': 'Quel arbre devant la maison',
  'answer to it': 'Liquidambar',
  'activation code': 'FDKM-4728-XPTW',
  'recovery code': 'TWXY-2345-PRKM-78DF',
  'seed of staff': 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  'new address': 'kadi.privee@ailleurs.example',
  'new address of details': 'lea.privee@ailleurs.example',
  'new mobile': '+33611223344',
};
/** Addresses of the directory: in a notice of the spool, and nowhere else. */
const addresses = Object.fromEntries(
  demoPeople.flatMap(({ uid, mail }) => (mail === null ? [] : [[`address of ${uid}`, mail]])),
);
const searched = 'Diallo';

describe('what whole journeys leave on the disk', () => {
  let demo: DemoKiosks;
  let kiosk: SpokenKiosk;
  const data = 'kiosk';

  beforeAll(async () => {
    demo = openDemoKiosks([['reception: {}', 'reception:\n  requireTotp: true']]);
    kiosk = await demo.open(data);
    await details();
    await activation();
    // From here on no mail leaves: what waits in the spool is looked at.
    await vi.waitUntil(() => filesOf('spool').length === 0, { timeout: 20_000 });
    rmSync(join(demo.folder, data, 'outbox'), { recursive: true });
    writeFileSync(join(demo.folder, data, 'outbox'), '');
    await password();
    await reception();
    await codes();
    await kiosk.stop();
  });
  afterAll(() => demo?.stop());

  const step = async (operation: Promise<{ step: { name: string } }>, wanted: string): Promise<void> => {
    const view = await operation;
    if (view.step.name !== wanted) throw new Error(`stands at ${view.step.name}, not at ${wanted}`);
    // The gate lets ten messages a second through.
    await new Promise((resolve) => setTimeout(resolve, 110));
  };
  function sentCode(what: string): string {
    const code = demo.sentCode(data);
    secrets[what] = code;
    return code;
  }

  async function details(): Promise<void> {
    const { say } = kiosk;
    await step(say('choose', { option: 'details' }), 'sign-in');
    await step(say('signIn', { login: 'lmartin', password: 'Refuse-Moi-1312' }), 'sign-in');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await step(say('signIn', { login: 'lmartin', password: 'Tulipe:Rouge42' }), 'details');
    await step(say('chooseDetail', { detail: 'totp' }), 'set-totp');
    const view = await say('currentView', {});
    const seed = view.step.name === 'set-totp' ? view.step.seed : '';
    secrets['seed of a person'] = seed;
    secrets['code of an authenticator'] = totpOf(seed);
    await step(say('confirmTotp', { code: totpOf(seed) }), 'details');
    await step(say('chooseDetail', { detail: 'mail' }), 'set-contact');
    await step(say('setContact', { to: 'lea.privee@ailleurs.example' }), 'confirm-contact');
    await step(say('confirmContact', { code: sentCode('code to an address') }), 'details');
    await step(say('chooseDetail', { detail: 'mobile' }), 'set-contact');
    await step(say('setContact', { to: '06 11 22 33 44' }), 'confirm-contact');
    await step(say('confirmContact', { code: sentCode('code to a mobile') }), 'details');
    await step(say('chooseDetail', { detail: 'codes' }), 'codes');
    const shown = await say('currentView', {});
    if (shown.step.name === 'codes') secrets['a recovery code shown once'] = shown.step.codes[3] ?? '';
    await step(say('codesWritten', {}), 'details');
    await step(say('cancel', {}), 'home');
  }

  async function activation(): Promise<void> {
    const { say } = kiosk;
    await step(say('choose', { option: 'activate' }), 'identifier');
    await step(say('chooseIdentifier', { kind: 'uid' }), 'identify');
    await step(kiosk.identify('kdiallo', '2005-04-19'), 'proofs');
    await step(say('chooseProof', { proof: 'activation-code' }), 'proof');
    await step(say('giveCode', { code: 'FDKM-4728-XPTW' }), 'house-rules');
    await step(say('acceptHouseRules', {}), 'set-jokers');
    const jokers = [
      { question: { id: 'first-pet' as const }, answer: 'Bergamote' },
      { question: { ownWords: 'Quel arbre devant la maison ?' }, answer: 'Liquidambar' },
    ];
    await step(say('setJokers', { jokers }), 'set-contact');
    await step(say('setContact', { to: 'kadi.privee@ailleurs.example' }), 'confirm-contact');
    await step(say('confirmContact', { code: sentCode('code of the activation') }), 'set-contact');
    await step(say('skip', {}), 'codes');
    await step(say('codesWritten', {}), 'password');
    await step(kiosk.setPassword('Premier;Pas-2931'), 'done');
    await step(say('cancel', {}), 'home');
  }

  async function password(): Promise<void> {
    await kiosk.toIdentify('uid');
    await step(kiosk.identify('lmartin', '2004-03-14'), 'proofs');
    await step(kiosk.say('chooseProof', { proof: 'joker' }), 'joker');
    await step(kiosk.answerJoker('Pamplemousse'), 'joker');
    await step(kiosk.answerJoker('Caramel'), 'password');
    await step(kiosk.setPassword('Bruyere;Verte73'), 'done');
    await step(kiosk.say('cancel', {}), 'home');
  }

  async function reception(): Promise<void> {
    const { say } = kiosk;
    await step(say('choose', { option: 'reception' }), 'reception-sign-in');
    await step(say('receptionSignIn', { login: 'abernard', password: 'Sablier=Perle52' }), 'reception-totp');
    const code = totpOf('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
    secrets['code of staff'] = code;
    await step(say('receptionTotp', { code }), 'reception-find');
    await step(say('findPeople', { text: searched }), 'reception-find');
    await step(say('findPeople', { text: 'Roux' }), 'reception-find');
    await step(say('choosePerson', { place: 0 }), 'reception-person');
    await step(say('vouch', { checked: 'campus-card' }), 'reception-voucher');
    const shown = await say('currentView', {});
    const voucher = shown.step.name === 'reception-voucher' ? shown.step.voucher : '';
    secrets['voucher'] = voucher;
    await step(say('cancel', {}), 'home');
    await kiosk.toIdentify('uid');
    await step(kiosk.identify('nroux', '2002-07-25'), 'proofs');
    await step(say('chooseProof', { proof: 'voucher' }), 'proof');
    await step(say('giveCode', { code: voucher }), 'password');
    await step(say('cancel', {}), 'home');
  }

  async function codes(): Promise<void> {
    await kiosk.toIdentify('uid');
    await step(kiosk.identify('nroux', '2002-07-25'), 'proofs');
    await step(kiosk.say('chooseProof', { proof: 'recovery-code' }), 'proof');
    await step(kiosk.say('giveCode', { code: 'TWXY-2345-PRKM-78DF' }), 'password');
    await step(kiosk.say('cancel', {}), 'home');
    // A number that nobody bears, for the limiter's table.
    await kiosk.toIdentify('student');
    expect(toldBy(await kiosk.identify('29999999', '2002-07-25'))).toBe('not-recognised');
  }

  /** Every file of the kiosk, or of one folder of it, but for the mails and messages themselves. */
  function filesOf(folder = ''): readonly string[] {
    const root = join(demo.folder, data, folder);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.split(sep).includes('outbox') && statSync(join(root, name)).isFile())
      .map((name) => join(folder, name));
  }
  const textOf = (file: string): string => readFileSync(join(demo.folder, data, file), 'utf8');

  /** Those secrets that a text holds: as they were typed, without case, and without the hyphens that group a code. */
  function heldBy(text: string, these: Readonly<Record<string, string>>): readonly string[] {
    const plain = text.toLowerCase();
    return Object.entries(these)
      .filter(([, secret]) => {
        const folded = secret.toLowerCase();
        // Six digits are in any long enough number by chance: they count where no digit is beside them.
        return /^\d+$/u.test(secret)
          ? new RegExp(`(?<![\\w.-])${secret}(?![\\w.-])`, 'u').test(text)
          : plain.includes(folded) || plain.includes(folded.replaceAll('-', ''));
      })
      .map(([name]) => name);
  }

  it('is everything that a kiosk writes, and none of it is secret', () => {
    const files = filesOf().filter((file) => !file.startsWith('spool') && file !== 'directory.json');
    expect(files).toEqual(expect.arrayContaining(['journal.jsonl', 'limiter.json']));
    expect(Object.values(secrets)).not.toContain('');
    for (const file of files) {
      expect([file, heldBy(textOf(file), { ...secrets, ...addresses, searched })]).toEqual([file, []]);
    }
    // The search finds what is there.
    expect(heldBy(textOf('journal.jsonl'), { event: 'voucher.issued', other: 'no-such-event' })).toEqual([
      'event',
    ]);
  });

  it('is no number, login, name or birth date in the journal or the limiter', () => {
    const personal = {
      number: '29999999',
      login: 'lmartin',
      'other login': 'nroux',
      staff: 'abernard',
      name: 'Martin',
      born: '2004-03-14',
    };
    for (const file of ['journal.jsonl', 'limiter.json']) {
      expect([file, heldBy(textOf(file), personal)]).toEqual([file, []]);
    }
  });

  it('is in the spool what a notice needs: one recipient, a login, a name', () => {
    const files = filesOf('spool').filter((file) => file.endsWith('.json'));
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files) {
      const { notice } = JSON.parse(textOf(file)) as { notice: { to: string; kind: string } };
      const others = Object.fromEntries(
        Object.entries({ ...secrets, ...addresses, searched }).filter(([, secret]) => secret !== notice.to),
      );
      expect([notice.kind, heldBy(textOf(file), others)]).toEqual([notice.kind, []]);
    }
  });

  it('is in the records of the directory nothing that can be read', () => {
    const { people } = JSON.parse(textOf('directory.json')) as {
      people: readonly { record: string | null; passwords: unknown }[];
    };
    const kept = JSON.stringify(people.map(({ record, passwords }) => ({ record, passwords })));
    // A question in somebody's own words is asked again: it is kept, and is no secret among those who read records.
    const { 'own question': _question, ...others } = secrets;
    expect(heldBy(kept, { ...others, ...addresses })).toEqual([]);
    const decoded = people
      .map(({ record }) => Buffer.from(record?.split('.')[3] ?? '', 'base64url').toString('utf8'))
      .join('\n');
    expect(decoded).toContain('"jokers":[{');
    expect(heldBy(decoded, { ...others, ...addresses })).toEqual([]);
  });
});

describe.skipIf(browser === null)('what is typed and shown at any step (needs a browser)', () => {
  let showcase: Showcase;
  beforeAll(async () => {
    showcase = await openShowcase(sizes['1280x800']);
  });
  afterAll(() => showcase.close());

  it('is in no storage, address, history or title of the page', async () => {
    const page = showcase.page();
    let typed = 0;
    const steps = new Map(Object.values(everyShown).map((shown) => [shown.step.name, shown]));
    for (const [name, shown] of steps) {
      showcase.show(shown);
      await page.waitForTimeout(30);
      typed +=
        await page.evaluate<number>(`(() => { for (const field of document.querySelectorAll('input, textarea')) {
        field.focus();
        document.execCommand('insertText', false, 'Typed-2931');
      }
      return [...document.querySelectorAll('input, textarea')].filter(({ value }) => value.includes('Typed')).length; })()`);
      const left = await page.evaluate<unknown[]>(`(async () => [
        localStorage.length, sessionStorage.length, document.cookie, (await caches.keys().catch(() => [])).length,
        (await indexedDB.databases()).length, location.search + location.hash, JSON.stringify(history.state), window.name,
        document.title.includes('Typed-2931'),
      ])()`);
      expect([name, left]).toEqual([name, [0, 0, '', 0, 0, '', 'null', '', false]]);
    }
    expect(typed).toBeGreaterThan(12);
  });
});
