import { describe, expect, it } from 'vitest';
import { parseWithWarnings } from '../../../src/main/config/parse.ts';
import { demo, production } from './sample.ts';

const mail = production.replace("mail: 'off'", 'mail: { host: smtp.example, from: a@b.example }');
const both = `${mail}sms: { mailTo: '{number}@sms.example' }\n`;

/** A directory of which something is not read. */
const unread = (source: string, key: string): string => source.replace('  record:', `  ${key}\n  record:`);

function warned(source: string): readonly (readonly [key: string, text: string])[] {
  const parsed = parseWithWarnings(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return parsed.value.warnings.map(({ key, problem, remedy }) => [key, `${problem}. ${remedy}`]);
}

const noState = 'accountState: null';
const noMail = 'attributes: { mail: [] }';
const notPersonal = 'attributes: { mail: [{ attribute: mail }] }';
const noMobile = 'attributes: { mobiles: [] }';
const inactive = "activation: 'off'\n";
const codes =
  'proofs: { recovery: { points: { mailCode: 1, mobileCode: 1 } }, activation: { points: { mailCode: 1, mobileCode: 1 } } }\n';

describe('a feature that is on', () => {
  it.each([
    [
      'activation, where nothing says who has none yet',
      unread(production, noState),
      'directory.activatedWhenPresent',
      /nobody is ever found who still has to activate an account\. .*`activation: off`/u,
    ],
    [
      'notices by mail, where no address is read',
      unread(mail, noMail) + inactive,
      'directory.attributes.mail',
      /nobody is told by mail/u,
    ],
    [
      'codes by mail for an activation, where every address needs the account',
      unread(mail, notPersonal),
      'directory.attributes.mail',
      /opens without the account, and a code sent there counts for activation\. Name one, with `personal: true`/u,
    ],
    [
      'codes to a mobile for an activation, where no number is read',
      unread(both, noMobile),
      'directory.attributes.mobiles',
      /no mobile number is read, .*points: \{ mobileCode: 0 \}/u,
    ],
    [
      'codes to a mobile, where no number is read and nobody can give one',
      `${unread(both, noMobile)}${inactive}details: 'off'\n${codes}`,
      'directory.attributes.mobiles',
      /counts for recovery/u,
    ],
    [
      'codes by mail, where no personal address is read and nobody can give one',
      `${unread(both, notPersonal)}${inactive}details: 'off'\n${codes}`,
      'directory.attributes.mail',
      /counts for recovery/u,
    ],
  ])('and leans on what is not read is warned of: %s', (_, source, key, words) => {
    expect(warned(source)).toEqual([[key, expect.stringMatching(words)]]);
  });

  it.each([
    ['everything is read', both + codes],
    [
      'another attribute says who has no account yet',
      unread(production, `${noState}\n  activatedWhenPresent: uidNumber`),
    ],
    ['activation is off', unread(production, noState) + inactive],
    ['nothing is mailed', unread(production, noMail)],
    ['no code can be sent', unread(production, noMobile)],
    [
      'a code counts nothing',
      `${unread(both, noMobile)}proofs: { activation: { points: { mobileCode: 0 } } }\n`,
    ],
    ['people give a number of their own', `${unread(both, noMobile)}${inactive}${codes}`],
    ['it is the demo', demo],
  ])('is not warned of where %s', (_, source) => {
    expect(warned(source)).toEqual([]);
  });
});
