import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAnswer } from '../../../src/main/recovery/joker.ts';
import { labInstallation, type LabInstallation } from './lab-installation.ts';

let lab: LabInstallation;
beforeEach(async () => {
  lab = await labInstallation();
});
afterEach(() => lab.remove());

async function imported(content: string | Buffer) {
  const file = lab.put('old.csv', content);
  const { exit, printed, complained } = await lab.loquet('import-jokers', file);
  const lines = printed === '' ? [] : printed.replaceAll(file, 'FILE').split('\n');
  return { exit, lines, complained: complained.replaceAll(file, 'FILE') };
}

const head = 'person,question,answer\n';
const answers = async (uid: string, place: number, answer: string): Promise<string> => {
  const joker = lab.record(uid).jokers[place];
  if (joker === undefined) throw new Error('there is no such question');
  return verifyAnswer(lab.keys, lab.uuid(uid), answer, joker.answer);
};

describe('import-jokers', () => {
  it('takes a file over as a spreadsheet writes it in France, and every answer opens', async () => {
    const hex = createHash('sha256').update('Olaf le Grand').digest('hex');
    const rows = [
      'Person;Question;Answer',
      'irossi;"Où, enfant, passiez-vous l\'été ?";"L\'Îlot-d\'Amélie"',
      `student:19005555;Cafe\u0301 pre\u0301fe\u0301re\u0301;Le Vieux Moulin; `,
      `lhaddad;أين ولدت جدتك؟;وادي النخيل`,
      `nroux;childhood-hero;{SHA256}${hex}`,
    ];
    const { exit, lines } = await imported(`\uFEFF${rows.join('\r\n')}\r\n`);
    expect(lines).toEqual([
      'FILE:2: taken over',
      'FILE:3: taken over',
      'FILE:4: taken over',
      'FILE:5: taken over',
      'FILE: 4 taken over, 0 there already, 0 refused',
    ]);
    expect(exit).toBe(0);
    expect(lab.record('irossi').jokers.map(({ question }) => question)).toEqual([
      { ownWords: "Où, enfant, passiez-vous l'été ?" },
      { ownWords: 'Café préféré' },
    ]);
    expect(await answers('irossi', 0, 'l’ilot d’amelie')).toBe('right');
    expect(await answers('irossi', 1, 'le vieux MOULIN')).toBe('right');
    expect(await answers('irossi', 1, 'le vieux pont')).toBe('wrong');
    expect(await answers('lhaddad', 1, 'وادي النخيل')).toBe('right');
    expect(await answers('nroux', 1, 'Olaf le Grand')).toBe('right');
  });

  it('changes nothing a second time, and says so', async () => {
    const text = `${head}irossi,first-pet,Gaspard le Chat\nirossi,childhood-toy,Locomotive\n`;
    await imported(text);
    const before = lab.record('irossi');
    const told = lab.journal();
    expect(await imported(text)).toEqual({
      exit: 0,
      lines: [
        'FILE:2: there already',
        'FILE:3: there already',
        'FILE: 0 taken over, 2 there already, 0 refused',
      ],
      complained: '',
    });
    expect(lab.record('irossi')).toEqual(before);
    expect(lab.journal()).toEqual(told);
  });

  it('journals each question that it takes over, and nothing of what it says', async () => {
    const sha = createHash('sha1').update('locomotive bleue').digest('base64');
    await imported(`${head}irossi,first-pet,Gaspard le Chat\nirossi,childhood-toy,{SHA}${sha}\nnemo,x,y\n`);
    const subject = expect.stringMatching(/^person:/u);
    expect(lab.journal()).toEqual([
      expect.objectContaining({ event: 'joker.imported', subject, form: 'clear' }),
      expect.objectContaining({ event: 'joker.imported', subject, form: 'digest' }),
    ]);
    expect(JSON.stringify(lab.journal())).not.toMatch(/gaspard|first-pet|irossi/iu);
  });

  it('leaves what somebody has chosen at a kiosk, whatever the file says', async () => {
    const { exit, lines } = await imported(`${head}lmartin,first-pet,Gaspard le Chat\n`);
    expect({ exit, line: lines[0] }).toEqual({ exit: 0, line: 'FILE:2: there already' });
    expect(await answers('lmartin', 0, 'Caramel')).toBe('right');
  });

  it('reports every line that it refuses, takes the others, and prints nothing of what stands in them', async () => {
    const rows: readonly (readonly [line: string, why: string])[] = [
      ['nemo-secret,first-pet,Vercingétorix', 'refused: nobody is found by this'],
      ['student:18009999,first-pet,Vercingétorix', 'refused: this stands for more than one person'],
      ['abernard,first-pet,Vercingétorix', 'refused: this account never recovers at a kiosk'],
      [
        'tnguyen,first-pet,Vercingétorix',
        'refused: this account is not activated: its owner chooses questions then',
      ],
      ['irossi,first-pet,Ob!', 'refused: the answer is too short'],
      ['irossi,first-pet,A-z-e-r-t-y', 'refused: the answer is one of the first that anybody would try'],
      [
        `irossi,first-pet,{MD5}${createHash('md5').update('Médor').digest('hex')}`,
        'refused: the answer is one of the first that anybody would try',
      ],
      [
        `irossi,first-pet,{MD5}${createHash('md5').update('').digest('base64')}`,
        'refused: the answer is one of the first that anybody would try',
      ],
      ['irossi,first-pet,?!…', 'refused: nothing is left of the answer once it is normalised'],
      ['irossi,first-pet,Ilaria Rossi', 'refused: the answer is what the directory says of the person'],
      ['irossi,Mon chat Vercingétorix,vercingetorix', 'refused: the answer stands in the question'],
      ['irossi,???,Vercingétorix', 'refused: the question has no word'],
      [
        'irossi,first-pet,$6$Vercingétorix',
        'refused: the digest is none of {MD5}, {SHA}, {SHA256}, {SHA512} in hexadecimal or base64',
      ],
      ['irossi,first-pet,Vercingétorix', 'taken over'],
      ['uid:irossi,first-pet,Ambiorix le Brave', 'refused: line 15 has this question for the same person'],
      ['irossi,childhood-toy,VERCINGETORIX', 'refused: line 15 has this answer for the same person'],
      ['hdurand,childhood-toy,Locomotive', 'taken over'],
    ];
    const { exit, lines, complained } = await imported(`${head}${rows.map(([line]) => line).join('\n')}\n`);
    expect(lines).toEqual([
      ...rows.map(([, why], index) => `FILE:${index + 2}: ${why}`),
      'FILE: 2 taken over, 0 there already, 15 refused',
    ]);
    expect(exit).toBe(1);
    for (const secret of ['ercing', 'nemo', 'irossi', 'Azert', 'first-pet', 'Mon chat']) {
      expect(lines.join('\n') + complained).not.toContain(secret);
    }
  });

  it('refuses a ninth question of one person', async () => {
    lab.setRecord('lmartin', (record) => ({
      ...record,
      jokers: Array.from({ length: 8 }, (_, place) => ({
        question: { ownWords: `question ${place}` },
        answer: record.jokers[0]?.answer ?? (undefined as never),
      })),
    }));
    const { exit, lines } = await imported(`${head}lmartin,first-trip-alone,Vercingétorix\n`);
    expect({ exit, line: lines[0] }).toEqual({
      exit: 1,
      line: 'FILE:2: refused: this person has 8 questions already',
    });
  });

  it.each<[string, string | Buffer, string]>([
    ['not there, by its columns', 'person;answer\nirossi;x\n', 'FILE:1: the column question is missing'],
    ['empty', '', 'FILE:1: the column person is missing'],
    [
      'in another encoding',
      Buffer.from(`${head}irossi,first-pet,Ren\u00e9 le Chat\n`, 'latin1'),
      'FILE: is not UTF-8. Save it as “CSV UTF-8”',
    ],
    [
      'in UTF-16',
      Buffer.from(`\uFEFF${head}irossi,first-pet,René\n`, 'utf16le'),
      'FILE: is not UTF-8. Save it as “CSV UTF-8”',
    ],
    [
      'with a quotation mark that nothing closes',
      `${head}irossi,first-pet,Locomotive\nirossi,"childhood-toy,Vercingétorix\n`,
      'FILE:3: a quotation mark opens here and nothing closes it',
    ],
  ])('takes nothing of a file that is %s', async (_, content, why) => {
    const before = lab.record('irossi');
    expect(await imported(content)).toEqual({
      exit: 1,
      lines: [],
      complained: `${why}. Nothing was taken over.`,
    });
    expect(lab.record('irossi')).toEqual(before);
  });

  it('says that there is no such file, and that one is needed', async () => {
    const file = join(lab.folder, 'none.csv');
    expect(await lab.loquet('import-jokers', file)).toEqual({
      exit: 1,
      printed: '',
      complained: `${file}: cannot be read. Nothing was taken over.`,
    });
    const without = await lab.loquet('import-jokers');
    expect(without.exit).toBe(2);
    expect(without.complained).toContain('the name of a file is missing. Usage: loquet import-jokers FILE');
  });

  it('begins with nothing where the installation cannot be opened', async () => {
    writeFileSync(lab.config, 'stage: trial\n');
    const { exit, lines, complained } = await imported(`${head}irossi,first-pet,Locomotive\n`);
    expect({ exit, lines }).toEqual({ exit: 1, lines: [] });
    expect(complained).toMatch(/loquet\.yaml:1:1: campus: is missing/u);
  });
});
