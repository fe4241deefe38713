import { z } from 'zod';
import { mostJokers } from '../../contract/joker.ts';
import { populations, proofPresetNames } from '../../contract/proofs.ts';
import { mostInstants, mostRecoveryCodes } from '../recovery/record-schema.ts';
import { text } from './schema-values.ts';

const points = z.int().min(0).max(10).optional();
const threshold = z.int().min(0).max(20).optional();
const thresholds = z
  .strictObject({ student: threshold, staff: threshold, external: threshold })
  .prefault({})
  .describe('Points that each population has to bring; who is in several meets the highest.');
/** What a person can bring either way. */
const either = { joker: points, mailCode: points, mobileCode: points, voucher: points };

export const proofsSchema = z
  .strictObject({
    preset: z
      .enum(proofPresetNames)
      .optional()
      .describe('The points and thresholds to start from. Default: the preset of `password`.'),
    recovery: z
      .strictObject({
        points: z
          .strictObject({ ...either, recoveryCode: points, totp: points })
          .prefault({})
          .describe('What each proof counts for a new password or the login; 0: it is not taken.'),
        thresholds,
      })
      .prefault({}),
    activation: z
      .strictObject({
        points: z
          .strictObject({ ...either, activationCode: points })
          .prefault({})
          .describe('What each proof counts for a first password; 0: it is not taken.'),
        thresholds,
      })
      .prefault({}),
    tries: z.int().min(1).max(20).default(5).describe('Wrong proofs, of whatever kind, before a block.'),
    blockMinutes: z.number().min(1).max(1440).default(15),
    longestBlockMinutes: z.number().min(1).max(10_080).default(240),
  })
  .prefault({})
  .describe('What people have to prove.');

export const jokersSchema = z
  .strictObject({
    ask: z.int().min(1).max(5).default(1).describe('Questions asked, of those that the person chose.'),
    choose: z
      .int()
      .min(0)
      .max(mostJokers)
      .optional()
      .describe(
        'Questions that a person chooses; 0: nobody is asked to. Default: 2, and 0 where a joker counts nothing.',
      ),
    ownQuestions: z.boolean().default(true).describe('People may word a question of their own.'),
    shortestAnswer: z.int().min(2).max(20).default(4).describe('In letters and digits.'),
  })
  .prefault({})
  .describe('The joker questions.');

export const codesSchema = z
  .strictObject({
    digits: z.int().min(6).max(8).default(6),
    // NIST SP 800-63B-4 and ASVS 5.0, 6.5.5: ten minutes at most.
    minutes: z.number().min(2).max(10).default(10).describe('How long a code is taken.'),
    tries: z.int().min(1).max(5).default(3).describe('Wrong tries before a code is void.'),
    perHour: z.int().min(1).max(20).default(5).describe('Codes that a person may have sent.'),
  })
  .prefault({})
  .describe('One-time codes, by mail or to a mobile.');

export const activationSchema = z
  .union([
    z.literal('off').describe('No account is activated here.'),
    z.strictObject({
      withoutProof: z
        .boolean()
        .default(false)
        .describe('Lets a threshold of activation be 0: a number and a birth date then open an account.'),
      unprovedContacts: z
        .boolean()
        .default(false)
        .describe('An address or a number is kept although no code could be sent there.'),
      recoveryCodes: z
        .int()
        .min(0)
        .max(mostRecoveryCodes)
        .default(10)
        .describe('Codes to write down; 0: none.'),
    }),
  ])
  .prefault({})
  .describe('“Activate my account”.');

export const loginRecoverySchema = z
  .union([
    z.literal('off').describe('Nobody is told their login here.'),
    z.strictObject({
      shownSeconds: z.number().min(10).max(120).default(20).describe('How long it stands on the screen.'),
    }),
  ])
  .prefault({})
  .describe('“Recover my login”.');

export const detailsSchema = z
  .enum(['on', 'off'])
  .default('on')
  .describe('“My recovery details”, for who knows their password.');

/** What joins a voucher to the kiosks that take it. */
export const kioskGroupSchema = text(64).optional();

export const receptionSchema = z
  .union([
    z.literal('off').describe('No voucher is issued here.'),
    z.strictObject({
      voucher: z
        .strictObject({
          minutes: z.number().min(10).max(30).default(15).describe('How long it is taken.'),
          characters: z.int().min(8).max(10).default(8),
          perHour: z
            .int()
            .min(1)
            .max(mostInstants)
            .default(20)
            .describe('How many one member of staff may issue.'),
          kioskGroup: kioskGroupSchema.describe('It is taken at kiosks of this group only.'),
        })
        .prefault({}),
      requireTotp: z.boolean().default(false).describe('Staff also give a code of their authenticator app.'),
      confirmedFor: z
        .array(z.enum(populations))
        .refine((named) => new Set(named).size === named.length, 'names one twice')
        .default(['staff'])
        .describe('Populations for whose vouchers a second member of staff confirms.'),
      idleSeconds: z
        .number()
        .min(60)
        .max(120)
        .default(90)
        .describe('Staff are signed out after so long without a touch.'),
    }),
  ])
  .default('off')
  .describe('Staff check a card and issue a voucher.');
