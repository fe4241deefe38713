import { z } from 'zod';
import { languages } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';
import { presetNames } from '../../contract/password/presets.ts';
import { isOneMailbox } from '../../contract/mailbox.ts';
import { mostPasswords } from '../recovery/record-schema.ts';
import { directorySchema } from './directory-schema.ts';
import { identifierPatternFault } from './identifier-pattern.ts';
import {
  activationSchema,
  codesSchema,
  detailsSchema,
  jokersSchema,
  kioskGroupSchema,
  loginRecoverySchema,
  proofsSchema,
  receptionSchema,
} from './recovery-schema.ts';
import { path, text } from './schema-values.ts';
import { smsSchema } from './sms-schema.ts';

const mailbox = z.string().refine(isOneMailbox, 'is not one mail address');
const pattern = text(200).superRefine((source, context) => {
  const fault = identifierPatternFault(source);
  if (fault !== null) context.addIssue({ code: 'custom', message: fault });
});
const port = z.int().min(1).max(65_535);

const identifier = (defaults: { pattern: string; example: string }) =>
  z
    .union([
      z.literal('off').describe('This kind of number is not offered.'),
      z.strictObject({
        pattern: pattern.default(defaults.pattern).describe('Regular expression for the whole number.'),
        example: text(64).default(defaults.example).describe('A made-up number, shown under the field.'),
      }),
    ])
    .prefault({});

const count = z.int().min(0).max(512);
/** The section `password`, which `check-password` takes as `policy`. */
export const passwordSchema = z
  .strictObject({
    preset: z
      .enum(presetNames)
      .default('uphf')
      .describe('The rules to start from; every key below overrides one.'),
    length: z.strictObject({ min: count.optional(), max: count.nullable().optional() }).optional(),
    bytes: z
      .strictObject({ min: count.optional(), max: count.nullable().optional() })
      .optional()
      .describe('The same in octets of UTF-8, for a directory that counts so.'),
    atLeast: z
      .strictObject({
        lower: count.optional(),
        upper: count.optional(),
        digit: count.optional(),
        special: count.optional(),
      })
      .optional(),
    kindsAtLeast: z.int().min(0).max(4).optional(),
    specials: z.string().max(200).nullable().optional(),
    noSpace: z.boolean().optional(),
    forbiddenCharacters: z.string().max(200).optional(),
    notContaining: z
      .strictObject({
        login: z.boolean().optional(),
        names: z.boolean().optional(),
        numbers: z.boolean().optional(),
        birthDate: z.boolean().optional(),
      })
      .optional(),
    longestRepeatedRun: count.optional(),
    longestConsecutiveRun: count.optional(),
    mostRepeats: count.optional(),
    bannedWords: z.array(text(64)).max(10_000).optional(),
    uniqueCharacters: count.optional(),
    history: z.int().min(0).max(mostPasswords).optional(),
    historyKeptBy: z
      .enum(['directory', 'kiosk'])
      .optional()
      .describe(
        '`kiosk` where the directory lets a reset bring back an earlier password: peppered hashes of those chosen at a kiosk.',
      ),
  })
  .describe('The rules for a new password.');

const smtp = z.strictObject({
  host: text(253),
  port: port.default(587),
  tls: z.enum(['starttls', 'implicit']).default('starttls'),
  user: text(256).optional().describe('Signs in as this user; the password is the secret `mail`.'),
  ca: path.optional(),
  from: mailbox,
  fromName: text(100).optional().describe('Default: the campus’s name.'),
  replyTo: mailbox.optional(),
});

const seconds = (least: number, most: number, usual: number) =>
  z.number().min(least).max(most).default(usual);

/** The configuration file, strictly: an unknown key is a fault. */
export const configurationSchema = z.strictObject({
  stage: z
    .enum(['production', 'trial'])
    .default('production')
    .describe('`trial` is for trying out: the preview host takes nothing else.'),
  mode: z
    .enum(['kiosk', 'desk'])
    .default('kiosk')
    .describe('`desk`: a window on a receptionist’s own machine, with that journey alone.'),
  kioskGroup: kioskGroupSchema.describe('The group that this kiosk belongs to, for vouchers.'),
  campus: z.strictObject({
    name: text(100),
    logo: path.optional().describe('SVG or PNG, 256 kB at most.'),
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/iu, 'is not a colour such as #0b4f6c')
      .default('#0b4f6c'),
    supportDesk: z.strictObject({
      place: text(200),
      hours: text(200),
      phone: text(40).optional(),
      mail: mailbox.optional(),
    }),
    mailDomains: z
      .array(
        z.string().refine((domain) => isOneMailbox(`a@${domain}`), 'is not a domain such as univ.example'),
      )
      .optional()
      .describe('Mailboxes there open with the account itself. Default: the domain of the sender.'),
  }),
  languages: z
    .array(z.enum(languages))
    .min(1)
    .refine((named) => new Set(named).size === named.length, 'names a language twice')
    .default([...languages])
    .describe('The first one is the default.'),
  keyboard: z
    .enum(['auto', 'off'])
    .default('auto')
    .describe('The keyboard on the screen: it comes by itself to who touches a field, or there is none.'),
  identifiers: z
    .strictObject({
      student: identifier({ pattern: '\\d{8}', example: '22001234' }),
      ine: identifier({ pattern: '[0-9A-Z]{11}', example: '080012345AB' }),
      staff: identifier({ pattern: '\\d{4,8}', example: '104207' }),
      uid: identifier({ pattern: '[A-Za-z0-9][A-Za-z0-9._-]{1,31}', example: 'adupont' }),
    })
    .prefault({}),
  directory: directorySchema,
  password: passwordSchema.prefault({}),
  houseRules: z
    .strictObject({ version: text(40), ...eachLanguage(path.optional().describe('Markdown.')) })
    .optional()
    .describe('Without it nobody is asked to accept anything.'),
  privacyNotice: z
    .strictObject({
      controller: text(200).describe(
        'Who answers for what is done with personal details (GDPR, article 13).',
      ),
      dpo: text(200).optional().describe('How the data protection officer is reached.'),
      ...eachLanguage(path.optional().describe('Markdown.')),
    })
    .optional()
    .describe('Shown in the help. Without it the help says what the kiosk keeps, and no more.'),
  mail: z
    .union([
      z.literal('off').describe('No confirmation is mailed.'),
      z.literal('outbox').describe('With stage: trial: mails become files in the data folder.'),
      smtp,
    ])
    .describe('How confirmations and codes leave.'),
  sms: smsSchema,
  limits: z
    .strictObject({
      idleAfterSeconds: seconds(15, 600, 60),
      idleWarningSeconds: seconds(10, 120, 20),
      absoluteSeconds: seconds(60, 3600, 600),
      doneSeconds: seconds(5, 120, 20),
    })
    .prefault({}),
  proofs: proofsSchema,
  jokers: jokersSchema,
  codes: codesSchema,
  activation: activationSchema,
  loginRecovery: loginRecoverySchema,
  details: detailsSchema,
  reception: receptionSchema,
  secrets: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('systemd') }).describe('LoadCredential of the unit.'),
    z
      .strictObject({ from: z.literal('file'), folder: path })
      .describe('One file a secret, for its owner alone.'),
    z
      .strictObject({ from: z.literal('vault'), service: text(100).default('loquet') })
      .describe('The system’s vault.'),
    z
      .strictObject({ from: z.literal('own') })
      .describe('The kiosk makes its own keys; with stage: trial only.'),
  ]),
});

export type Configuration = z.infer<typeof configurationSchema>;

/** One key for each language that the kiosk speaks. */
function eachLanguage<Value>(value: Value): Record<Language, Value> {
  return Object.fromEntries(languages.map((language) => [language, value])) as Record<Language, Value>;
}
