/**
 * Names of everything the page may ask of main, and of the one thing main sends unasked. No zod here: the sandboxed
 * preload is built from this file alone.
 */
export const operationNames = [
  'campus',
  'currentView',
  'houseRules',
  'privacyNotice',
  'choose',
  'chooseIdentifier',
  'identify',
  'chooseProof',
  'otherProofs',
  'answerJoker',
  'giveCode',
  'sendAgain',
  'goOn',
  'acceptHouseRules',
  'setJokers',
  'setContact',
  'confirmContact',
  'skip',
  'codesWritten',
  'confirmTotp',
  'signIn',
  'chooseDetail',
  'removeDetail',
  'receptionSignIn',
  'receptionTotp',
  'findPeople',
  'choosePerson',
  'vouch',
  'unlock',
  'confirmVouching',
  'setPassword',
  'back',
  'cancel',
  'stillHere',
  'setLanguage',
  'staffExit',
] as const;
export type OperationName = (typeof operationNames)[number];

/** The channel that carries an operation. */
export function channelOf(operation: OperationName): `loquet:${OperationName}` {
  return `loquet:${operation}`;
}

/** Main sends a new view here whenever it changes by itself (idle warning, end of a visit). */
export const viewChannel = 'loquet:view';

/** The one global that the preload exposes. */
export const bridgeName = 'loquet';
