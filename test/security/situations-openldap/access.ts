import { documentedAccess } from '../../directory/lab/slapd-configuration.ts';
import { serviceDn } from '../../directory/lab/slapd.ts';
import type { Situation } from '../situation.ts';
import { hiddenFromFilter, without, wrongServicePassword } from '../situations/access.ts';
import { at, type Step } from '../steps.ts';
import type { OpenldapLab } from './lab.ts';

/** The documented access control but for one thing, on a server of its own. */
function withoutRule(
  what: string,
  change: (rule: string) => string,
  step: Step,
  more: object,
): Situation<OpenldapLab> {
  return without(what, step, more, async (lab) => {
    const access = documentedAccess();
    const other = access.map(change);
    if (other.join('\n') === access.join('\n')) throw new Error('no rule was changed');
    const server = await lab.another({ access: other.map((rule, place) => `{${place}}${rule}`) });
    return { writer: server, file: lab.configured({ servers: at(server) }) };
  });
}

const ofService = /(by dn\.exact="cn=loquet,[^"]*") \S+/u;

export const access: readonly Situation<OpenldapLab>[] = [
  withoutRule(
    'birth dates hidden',
    (rule) => rule.replace('schacDateOfBirth,supannOIDCDateDeNaissance,', ''),
    'identify',
    { cause: 'birth-date-unreadable' },
  ),
  withoutRule('account state hidden', (rule) => rule.replace(',supannRessourceEtat', ''), 'identify', {
    cause: 'account-state-unreadable',
  }),
  withoutRule('entryUUID hidden', (rule) => rule.replace('entryUUID,', ''), 'identify', {
    cause: 'entry-unreadable',
  }),
  withoutRule(
    'members of a privileged group hidden',
    (rule) => rule.replace(',member,uniqueMember,memberUid', ''),
    'identify',
    { cause: 'group-unreadable' },
  ),
  withoutRule(
    'the record may be read and not changed',
    (rule) => (rule.includes('attrs=loquetRecord') ? rule.replace(ofService, '$1 read') : rule),
    'proof',
    { resultCode: 50, cause: 'record-unwritable' },
  ),
  withoutRule(
    'the lock hidden',
    (rule) => (rule.includes('pwdAccountLockedTime') ? rule.replace(ofService, '$1 none') : rule),
    'write',
    { cause: 'lock-unreadable' },
  ),
  withoutRule(
    'the password may not be written',
    (rule) => (rule.includes('attrs=userPassword') ? rule.replace(ofService, '$1 none') : rule),
    'write',
    { resultCode: 50, cause: 'password-unwritable' },
  ),
  hiddenFromFilter('description'),
  withoutRule(
    'the record hidden',
    (rule) => (rule.includes('attrs=loquetRecord') ? rule.replace(ofService, '$1 none') : rule),
    'identify',
    { cause: 'record-unreadable' },
  ),
  wrongServicePassword((lab) => lab.change(serviceDn, 'userPassword', ['Another-Service-1!'])),
];
