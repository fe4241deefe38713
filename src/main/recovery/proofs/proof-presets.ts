import type { ProofPresetName } from '../../../contract/proofs.ts';
import type { ProofPolicy } from '../settings.ts';

/** What proofs are asked for: to get back into an account, or to open one for the first time. */
export type ProofUse = 'recovery' | 'activation';

/**
 * The reference flow exactly: the joker question, and no code that is sent. What a person holds beyond it (saved codes, TOTP,
 * a voucher) is as good as the joker.
 */
const uphf: Readonly<Record<ProofUse, ProofPolicy>> = {
  recovery: {
    points: {
      joker: 1, // the proof of the reference flow
      'recovery-code': 1, // stronger than a joker: never less than one
      totp: 1, // likewise
      'mail-code': 0, // the reference flow sends nothing before the password is changed
      'mobile-code': 0, // likewise
      'activation-code': 0, // spent when the account was activated
      voucher: 1, // a card was checked: the way for empty hands
    },
    thresholds: { student: 1, staff: 1, external: 1 }, // one proof, whoever it is
  },
  activation: {
    points: {
      joker: 0, // chosen during the activation, so nothing before it
      'recovery-code': 0, // likewise
      totp: 0, // likewise
      'mail-code': 1, // to an address that the institution holds
      'mobile-code': 1, // to a number that the institution holds
      'activation-code': 1, // came with the enrolment papers
      voucher: 1, // a card was checked
    },
    thresholds: { student: 1, staff: 1, external: 1 }, // one proof, whoever it is
  },
};

/**
 * Délibération 2022-100: renewal by a code of limited life to a contact that was registered before; what is merely known
 * about a person never suffices.
 */
const cnil: Readonly<Record<ProofUse, ProofPolicy>> = {
  recovery: {
    points: {
      joker: 1, // others may know the answer: only beside another proof
      'recovery-code': 2, // random, once: enough for a student
      totp: 2, // something they have: likewise
      'mail-code': 2, // the usual renewal
      'mobile-code': 2, // the usual renewal
      'activation-code': 0, // spent when the account was activated
      voucher: 3, // a card was checked: enough for anybody
    },
    thresholds: {
      student: 2, // something they have
      staff: 3, // sees other people's personal data: two proofs, or a card
      external: 2, // as students
    },
  },
  activation: {
    points: {
      joker: 0, // chosen during the activation
      'recovery-code': 0, // likewise
      totp: 0, // likewise
      'mail-code': 2, // to an address that the institution holds
      'mobile-code': 2, // to a number that the institution holds
      'activation-code': 2, // came with the enrolment papers
      voucher: 3, // a card was checked
    },
    thresholds: { student: 2, staff: 2, external: 2 }, // nothing of anybody's is in an account never used
  },
};

/** Recommandations relatives à l'authentification multifacteur et aux mots de passe, v2.0. */
const anssi: Readonly<Record<ProofUse, ProofPolicy>> = {
  recovery: {
    points: {
      joker: 1, // others may know the answer: only beside another proof
      'recovery-code': 2, // random, once, handed over at the kiosk
      totp: 2, // something they have
      'mail-code': 1, // not by hand (R6): only beside another proof
      'mobile-code': 0, // R8: no SMS
      'activation-code': 0, // spent when the account was activated
      voucher: 3, // R6: by hand is preferred
    },
    thresholds: {
      student: 2, // a strong proof, or two weak ones
      staff: 3, // two proofs of which one is strong, or a card
      external: 2, // as students
    },
  },
  activation: {
    points: {
      joker: 0, // chosen during the activation
      'recovery-code': 0, // likewise
      totp: 0, // likewise
      'mail-code': 1, // not by hand (R6): only beside another proof
      'mobile-code': 0, // R8: no SMS
      'activation-code': 2, // R6: handed over with the enrolment papers
      voucher: 3, // R6: by hand is preferred
    },
    thresholds: {
      student: 2, // by hand
      staff: 3, // by hand and to their mailbox, or a card
      external: 2, // by hand
    },
  },
};

/** SP 800-63B-4, section 4.2: saved and issued recovery codes, an authenticator, or the identity proved again; no questions. */
const nist: Readonly<Record<ProofUse, ProofPolicy>> = {
  recovery: {
    points: {
      joker: 0, // a verifier shall not ask for it
      'recovery-code': 1, // saved recovery code
      totp: 1, // a single-factor authenticator bound to the account
      'mail-code': 1, // issued recovery code
      'mobile-code': 1, // issued recovery code
      'activation-code': 0, // spent when the account was activated
      voucher: 2, // the identity proved again
    },
    thresholds: {
      student: 1, // AAL1: one method
      staff: 2, // AAL2: two different methods, or the identity proved again
      external: 1, // AAL1
    },
  },
  activation: {
    points: {
      joker: 0, // no questions
      'recovery-code': 0, // made during the activation
      totp: 0, // enrolled after it
      'mail-code': 1, // enrolment code to an address on record
      'mobile-code': 1, // enrolment code to a number on record
      'activation-code': 1, // enrolment code by post
      voucher: 2, // the identity proved at the desk
    },
    thresholds: {
      student: 1, // AAL1
      staff: 2, // AAL2
      external: 1, // AAL1
    },
  },
};

/** Ready-made points and thresholds. Everybody reaches theirs with a voucher alone: the way for empty hands. */
export const proofPresets: Readonly<Record<ProofPresetName, Readonly<Record<ProofUse, ProofPolicy>>>> = {
  uphf,
  cnil,
  anssi,
  nist,
};
