import { documentedAccess } from '../../directory/lab/slapd-configuration.ts';
import { sshaOf } from '../../directory/lab/people.ts';
import type { Slapd } from '../../directory/lab/slapd.ts';
import { newPassword, rightAnswer } from '../kiosks-on-slapd.ts';
import type { KioskLab, Situation } from '../situation.ts';
import { at, identified, people, proved, recovered, type ServersLab } from './lab.ts';

const told = { code: 'operator-fault' } as const;
const fault = (step: 'identify' | 'proof' | 'write', more: object) => ({
  event: `${step}.completed`,
  ...(step === 'proof' ? { proof: 'joker' } : {}),
  outcome: 'fault',
  ...more,
});

/** From now on the server answers every operation of a kind on somebody's entry with one result code. */
async function answering(slapd: Slapd, dn: string, operation: 'search' | 'modify', code: number) {
  const classes = await slapd.values(dn, 'objectClass');
  await slapd.change(dn, 'errCode', [String(code)], {
    objectClass: [...classes, 'errAuxObject'],
    errOp: [operation],
  });
}

/** Every bind would be answered likewise, because the overlay for passwords notes the failed ones. */
function storedOn(slapd: Slapd): Pick<KioskLab, 'canBind'> {
  return {
    canBind: async (dn, password) => (await slapd.values(dn, 'userPassword'))[0] === sshaOf(password),
  };
}

function answered(
  what: string,
  step: 'identify' | 'write',
  code: number,
  rest: Pick<Situation<ServersLab>, 'told' | 'journaled' | 'changed'>,
): Situation<ServersLab> {
  return {
    what,
    async stage(lab, person) {
      const server = await lab.another({ retcode: true });
      return {
        // slapo-retcode looks at an entry with the rights of who asks: of the groups we have none but to compare.
        writer: step === 'write' ? storedOn(server) : server,
        file: lab.configured({
          servers: at(server),
          write: 'replace',
          privilegedGroups: [],
          staffGroup: undefined,
        }),
        async happens(kiosk) {
          if (step === 'write') await proved(kiosk, person);
          await answering(server, person.dn, step === 'write' ? 'modify' : 'search', code);
          return step === 'write' ? kiosk.setPassword(newPassword) : identified(kiosk, person);
        },
      };
    },
    ...rest,
  };
}

export const answers: readonly Situation<ServersLab>[] = [
  answered('a server that is busy during the lookup (51)', 'identify', 51, {
    told,
    journaled: fault('identify', { fault: 'busy', resultCode: 51 }),
  }),
  answered('a server that is busy at the write (51)', 'write', 51, {
    told,
    journaled: fault('write', { fault: 'busy', resultCode: 51 }),
  }),
  answered('a server whose time limit is over during the lookup (3)', 'identify', 3, {
    told,
    journaled: fault('identify', { fault: 'timeout', resultCode: 3 }),
  }),
  answered('a server with an administrative limit (11)', 'identify', 11, {
    told,
    journaled: fault('identify', { fault: 'misconfigured', resultCode: 11 }),
  }),
  answered('a server that says it is unavailable, at the write (52)', 'write', 52, {
    told: { code: 'outcome-unknown' },
    journaled: {
      event: 'write.completed',
      outcome: 'unknown',
      fault: 'unreachable',
      resultCode: 52,
    },
    changed: 'either',
  }),
  answered('a server with an error of its own, at the write (80)', 'write', 80, {
    told: { code: 'outcome-unknown' },
    journaled: {
      event: 'write.completed',
      outcome: 'unknown',
      fault: 'unexpected',
      resultCode: 80,
    },
    changed: 'either',
  }),
  {
    what: 'a size limit below two, and two people with one number',
    async stage(lab, person) {
      const server = await lab.another({ global: ['olcSizeLimit: 1'] });
      await server.change(person.dn, 'supannEtuId', ['29990001']);
      await server.change(people[3]?.dn ?? '', 'supannEtuId', ['29990001']);
      return {
        writer: server,
        file: lab.configured({ servers: at(server) }),
        async happens(kiosk) {
          await kiosk.toIdentify('student');
          return kiosk.identify('29990001', person.birthDate);
        },
      };
    },
    told,
    journaled: fault('identify', { fault: 'misconfigured', resultCode: 4 }),
  },
];

/** The documented access control but for one thing. */
function without(
  what: string,
  change: (rule: string) => string,
  step: 'identify' | 'proof' | 'write',
  more: object,
): Situation<ServersLab> {
  return {
    what,
    async stage(lab, person) {
      const access = documentedAccess();
      const other = access.map(change);
      if (other.join('\n') === access.join('\n')) throw new Error('no rule was changed');
      const server = await lab.another({ access: other.map((rule, place) => `{${place}}${rule}`) });
      return {
        writer: server,
        file: lab.configured({ servers: at(server) }),
        async happens(kiosk) {
          if (step === 'identify') return identified(kiosk, person);
          if (step === 'write') return recovered(kiosk, person);
          await kiosk.toJoker(person);
          return kiosk.answerJoker(rightAnswer);
        },
      };
    },
    told,
    journaled: fault(step, { fault: 'access-refused', ...more }),
  };
}

const ofService = /(by dn\.exact="cn=loquet,[^"]*") \S+/u;

export const access: readonly Situation<ServersLab>[] = [
  without(
    'ACL: birth dates hidden',
    (rule) => rule.replace('schacDateOfBirth,supannOIDCDateDeNaissance,', ''),
    'identify',
    { cause: 'birth-date-unreadable' },
  ),
  without('ACL: account state hidden', (rule) => rule.replace(',supannRessourceEtat', ''), 'identify', {
    cause: 'account-state-unreadable',
  }),
  without('ACL: entryUUID hidden', (rule) => rule.replace('entryUUID,', ''), 'identify', {
    cause: 'entry-unreadable',
  }),
  without(
    'ACL: members of a privileged group hidden',
    (rule) => rule.replace(',member,uniqueMember,memberUid', ''),
    'identify',
    { cause: 'group-unreadable' },
  ),
  without(
    'ACL: the record may be read and not changed',
    (rule) => (rule.includes('attrs=loquetRecord') ? rule.replace(ofService, '$1 read') : rule),
    'proof',
    { resultCode: 50, cause: 'record-unwritable' },
  ),
  without(
    'ACL: the lock hidden',
    (rule) => (rule.includes('pwdAccountLockedTime') ? rule.replace(ofService, '$1 none') : rule),
    'write',
    { cause: 'lock-unreadable' },
  ),
  without(
    'ACL: the password may not be written',
    (rule) => (rule.includes('attrs=userPassword') ? rule.replace(ofService, '$1 none') : rule),
    'write',
    { resultCode: 50, cause: 'password-unwritable' },
  ),
];
