import type { Tasks } from './task-table.ts';
import { changePassword, type ChangePasswordParts } from './tasks/change-password.ts';
import { identify, type IdentifyParts } from './tasks/identify.ts';
import { makeCodes, makeTotp, prepareJokers, saveDetail, type OwnDetailsParts } from './tasks/own-details.ts';
import { signIn, type PersonSignInParts } from './tasks/person-sign-in.ts';
import { prove, type ProveParts } from './tasks/prove.ts';
import { receptionSignIn, receptionTotp, type ReceptionSignInParts } from './tasks/reception-sign-in.ts';
import { findPeople, showPerson, unlock, vouch, type ReceptionParts } from './tasks/reception.ts';
import { confirmContact, sendCode, type SendCodeParts } from './tasks/send-code.ts';
import { tellLogin } from './tasks/tell-login.ts';

/** Everything that the tasks stand on. */
export type TaskParts = IdentifyParts &
  ProveParts &
  SendCodeParts &
  OwnDetailsParts &
  PersonSignInParts &
  ReceptionSignInParts &
  ReceptionParts &
  ChangePasswordParts;

/** The tasks of a kiosk, on its ports. */
export function createTasks(parts: TaskParts): Tasks {
  return {
    identify: (effect) => identify(parts, effect),
    prove: (effect) => prove(parts, effect),
    sendCode: (effect) => sendCode(parts, effect),
    confirmContact: (effect) => confirmContact(parts, effect),
    tellLogin: (effect) => tellLogin(parts, effect),
    write: (effect) => changePassword(parts, effect),
    prepareJokers: (effect) => prepareJokers(parts, effect),
    makeCodes: (effect) => makeCodes(parts, effect),
    makeTotp: (effect) => makeTotp(parts, effect),
    saveDetail: (effect) => saveDetail(parts, effect),
    signIn: (effect) => signIn(parts, effect),
    receptionSignIn: (effect) => receptionSignIn(parts, effect),
    receptionTotp: (effect) => receptionTotp(parts, effect),
    findPeople: (effect) => findPeople(parts, effect),
    showPerson: (effect) => showPerson(parts, effect),
    vouch: (effect) => vouch(parts, effect),
    unlock: (effect) => unlock(parts, effect),
  };
}
