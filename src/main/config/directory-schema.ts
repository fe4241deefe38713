import { z } from 'zod';
import { alsoWritten } from '../directory/also-written.ts';
import type { DirectoryKind } from '../directory/dialects/dialect.ts';
import { isFilter } from '../directory/privilege.ts';
import { birthDateFormats } from '../directory/settings.ts';
import { profileNames } from './profiles.ts';
import { attribute, dn, path, text } from './schema-values.ts';

const server = z
  .strictObject({
    url: z
      .string()
      .regex(/^ldaps?:\/\/[^/\s:]+(?::\d+)?\/?$/u, 'is not ldaps://host[:port] or ldap://host[:port]')
      .describe('ldaps://host[:port], or ldap://host[:port] with StartTLS.'),
    startTls: z
      .boolean()
      .default(false)
      .describe('StartTLS before anything is sent; with ldap:// it must be true.'),
  })
  .refine(
    ({ url, startTls }) => url.startsWith('ldaps:') !== startTls,
    'needs TLS: ldaps:// without startTls, or ldap:// with startTls: true',
  );

const attributes = z
  .strictObject({
    student: attribute.optional(),
    ine: attribute.optional(),
    staff: attribute.optional(),
    uid: attribute.optional(),
    login: attribute.optional(),
    givenName: attribute.optional(),
    names: z.array(attribute).optional(),
    birthDates: z
      .array(z.strictObject({ attribute, format: z.enum(birthDateFormats) }))
      .min(1)
      .optional(),
    mail: z
      .array(
        z.strictObject({
          attribute,
          labelled: z.boolean().default(false),
          personal: z
            .boolean()
            .optional()
            .describe(
              'It opens without the account. Default: false for the usual attributes of the institution.',
            ),
        }),
      )
      .optional(),
    mobiles: z.array(z.strictObject({ attribute, labelled: z.boolean().default(false) })).optional(),
    displayName: attribute.optional(),
    photo: attribute.nullable().optional().describe('JPEG, for the reception; null: none is shown.'),
  })
  .prefault({})
  .describe('Each one that is not named is the profile’s.');

const meanings = z.array(text(64)).max(64).optional();
const populationsSection = z
  .strictObject({
    attribute: attribute
      .nullable()
      .optional()
      .describe('null: the number that people bear tells whether they are students or staff.'),
    values: z
      .strictObject({ student: meanings, staff: meanings, external: meanings })
      .prefault({})
      .describe('Which values mean which population.'),
  })
  .prefault({});

const record = z
  .strictObject({
    place: z.enum(['subtree', 'auxiliary']).default('subtree'),
    base: dn.optional().describe('With `subtree`: where the records are.'),
    stateServer: server.optional().describe('The one server that takes record changes; default: the first.'),
  })
  .prefault({})
  .refine(({ place, base }) => place !== 'subtree' || base !== undefined, {
    path: ['base'],
    message: 'is needed where place is subtree',
  });

const ldap = z.strictObject({
  kind: z
    // YAML reads a bare 389 as a number.
    .literal(['openldap', 'active-directory', '389', 389, 'freeipa'])
    .describe('The software of the servers.'),
  profile: z
    .enum(profileNames)
    .optional()
    .describe('The attributes to start from; every key below overrides one. Default: by the kind.'),
  servers: z.array(server).min(1).max(16).describe('In order of preference.'),
  ca: path.optional().describe('PEM file with the certificates to trust; without it the system’s.'),
  bindDn: dn.describe('The service account; its password is the secret `directory`.'),
  base: dn.describe('Where people are.'),
  scope: z.enum(['one', 'sub']).default('sub'),
  objectClasses: z.array(attribute).optional().describe('What an entry must be to be found.'),
  attributes,
  activatedWhenPresent: attribute
    .nullable()
    .optional()
    .describe(
      'An account without this attribute was never activated (shadowLastChange, for one); null: all are.',
    ),
  accountState: attribute.nullable().optional().describe('SUPANN’s account state; null: not read.'),
  markActivated: z
    .boolean()
    .default(false)
    .describe('Marks an account that was activated at a kiosk as active in `accountState`.'),
  nationalPrefix: z
    .string()
    .regex(/^[1-9]\d{0,3}$/u, 'is not a country code such as 33')
    .default('33')
    .describe('Country code of telephone numbers that are written the national way.'),
  populations: populationsSection,
  privilegedGroups: z.array(dn).default([]).describe('Their members never recover here.'),
  privilegedFilter: text(1024)
    .refine(isFilter, 'is not an LDAP filter such as (employeeType=admin)')
    .optional()
    .describe('An LDAP filter (RFC 4515): whoever it means never recovers here.'),
  staffGroup: dn.optional().describe('Its members may leave the kiosk by the staff sign-in.'),
  receptionGroup: dn.optional().describe('Its members vouch for people at the reception.'),
  record,
  write: z
    .enum(['exop', 'replace'])
    .optional()
    .describe('RFC 3062 (the default), or a plain replace, which some servers store in clear.'),
  alsoWrite: z
    .array(z.enum(alsoWritten))
    .refine((named) => new Set(named).size === named.length, 'names one twice')
    .default([])
    .describe('What else is written with a password.'),
  passwordPolicy: dn
    .optional()
    .describe(
      'The server’s default password policy (olcPPolicyDefault), read and merged with the rules below.',
    ),
  verify: z
    .enum(['bind', 'read', 'off'])
    .default('bind')
    .describe(
      'How it is made sure that a new password works: one bind as the person, a look at the entry, or not at all.',
    ),
  deadlineSeconds: z.number().min(1).max(60).default(5),
});

const embedded = z.strictObject({
  kind: z.literal('embedded').describe('A file in the data folder with the people of the demo.'),
});

export const directorySchema = z.discriminatedUnion('kind', [embedded, ldap]);

/** The section `directory` of a campus's own directory. */
export type LdapSection = z.infer<typeof ldap>;

/** The kind of the servers, whichever way it was written. */
export function kindOf({ kind }: Pick<LdapSection, 'kind'>): DirectoryKind {
  return kind === 389 ? '389' : kind;
}
