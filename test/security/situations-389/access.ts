import { peopleBase, suffix } from '../../directory/lab/people.ts';
import { recordsBase, serviceDn } from '../../directory/lab/slapd.ts';
import type { Situation } from '../situation.ts';
import { hiddenFromFilter, without, wrongServicePassword } from '../situations/access.ts';
import type { Step } from '../steps.ts';
import type { Ds389Lab } from './lab.ts';

/** The documented access control but for one thing. */
function withoutRule(
  what: string,
  base: string,
  change: (aci: string) => string,
  step: Step,
  more: object,
): Situation<Ds389Lab> {
  return without(what, step, more, async (lab) => {
    const rules = await lab.values(base, 'aci');
    const other = rules.map(change).filter((aci) => aci !== '');
    if (other.join('\n') === rules.join('\n')) throw new Error('no rule was changed');
    await lab.change(base, 'aci', other);
  });
}

const names = (...attributes: readonly string[]) => {
  const pattern = new RegExp(
    `(?:${attributes.join('|')}) \\|\\| | \\|\\| (?:${attributes.join('|')})(?=")`,
    'gu',
  );
  return (aci: string): string => aci.replaceAll(pattern, '');
};
const groups = `ou=groups,${suffix}`;

export const access: readonly Situation<Ds389Lab>[] = [
  withoutRule(
    'birth dates hidden',
    peopleBase,
    names('schacDateOfBirth', 'supannOIDCDateDeNaissance'),
    'identify',
    { cause: 'birth-date-unreadable' },
  ),
  withoutRule('account state hidden', peopleBase, names('supannRessourceEtat'), 'identify', {
    cause: 'account-state-unreadable',
  }),
  hiddenFromFilter('description'),
  // 389 names entries by nsUniqueId.
  withoutRule('entryUUID hidden', peopleBase, names('nsUniqueId'), 'identify', {
    cause: 'entry-unreadable',
  }),
  withoutRule(
    'members of a privileged group hidden',
    groups,
    (aci) => aci.replace('member || uniqueMember || memberUid', 'description'),
    'identify',
    { cause: 'group-unreadable' },
  ),
  withoutRule(
    'the record hidden',
    recordsBase,
    (aci) => (aci.includes('Loquet exchanges records') ? '' : aci),
    'identify',
    { cause: 'record-unreadable' },
  ),
  withoutRule(
    'the record may be read and not changed',
    recordsBase,
    (aci) => (aci.includes('Loquet exchanges records') ? aci.replace(/, ?write/u, '') : aci),
    'proof',
    { resultCode: 50, cause: 'record-unwritable' },
  ),
  withoutRule('the lock hidden', peopleBase, names('nsAccountLock'), 'write', { cause: 'lock-unreadable' }),
  withoutRule(
    'the password may not be written',
    peopleBase,
    (aci) => (aci.includes('Loquet writes passwords') ? '' : aci),
    'write',
    { resultCode: 50, cause: 'password-unwritable' },
  ),
  wrongServicePassword((lab) => lab.change(serviceDn, 'userPassword', ['Another-Service-1!'])),
];
