import type { StepName, View } from '../../../src/contract/view.ts';
import type { SpokenKiosk } from '../kiosks-on-slapd.ts';
import { totpOf } from '../demo-kiosk.ts';

export interface Walk {
  readonly kiosk: SpokenKiosk;
  /** The one-time code that left last. */
  readonly sentCode: () => string;
  /** Time passes: an authenticator shows the next code. */
  readonly pass: (seconds: number) => void;
}
type Way = (walk: Walk) => Promise<View>;

const from =
  (earlier: Way, further: (walk: Walk) => Promise<View>): Way =>
  async (walk) => {
    await earlier(walk);
    return further(walk);
  };

const home: Way = ({ kiosk }) => kiosk.say('cancel', {});
const chosen = (option: Parameters<typeof kioskChoose>[1]): Way =>
  from(home, (walk) => kioskChoose(walk, option));
function kioskChoose(
  { kiosk }: Walk,
  option: 'forgotten-credentials' | 'activate' | 'details' | 'reception',
): Promise<View> {
  return kiosk.say('choose', { option });
}

const credentials = chosen('forgotten-credentials');
const identifier = from(credentials, ({ kiosk }) => kiosk.say('choose', { option: 'recover-password' }));
const identify = from(identifier, ({ kiosk }) => kiosk.say('chooseIdentifier', { kind: 'uid' }));
const named = (before: Way, number: string, birthDate: string): Way =>
  from(before, ({ kiosk }) => kiosk.identify(number, birthDate));

const proofs = named(identify, 'nroux', '2002-07-25');
const byJoker = from(proofs, ({ kiosk }) => kiosk.say('chooseProof', { proof: 'joker' }));
const byTotp = from(proofs, ({ kiosk }) => kiosk.say('chooseProof', { proof: 'totp' }));
const password = from(byJoker, ({ kiosk }) => kiosk.answerJoker('Gribouille'));
const done = from(
  from(named(identify, 'zdhelenemuller', '2003-12-31'), ({ kiosk }) =>
    kiosk.answerJoker("L'Aviatrice Cœur-de-Lion"),
  ),
  ({ kiosk }) => kiosk.setPassword('Bruyere;Verte73'),
);
const login = from(
  named(
    from(
      from(credentials, ({ kiosk }) => kiosk.say('choose', { option: 'recover-login' })),
      ({ kiosk }) => kiosk.say('chooseIdentifier', { kind: 'uid' }),
    ),
    'lhaddad',
    '2002-05-09',
  ),
  ({ kiosk }) => kiosk.answerJoker('سلمى'),
);

const activating = from(chosen('activate'), ({ kiosk }) => kiosk.say('chooseIdentifier', { kind: 'uid' }));
const houseRules = from(
  from(named(activating, 'kdiallo', '2005-04-19'), ({ kiosk }) =>
    kiosk.say('chooseProof', { proof: 'activation-code' }),
  ),
  ({ kiosk }) => kiosk.say('giveCode', { code: 'FDKM-4728-XPTW' }),
);
const setJokers = from(houseRules, ({ kiosk }) => kiosk.say('acceptHouseRules', {}));
const setContact = from(setJokers, ({ kiosk }) =>
  kiosk.say('setJokers', {
    jokers: [
      { question: { id: 'first-pet' }, answer: 'Bergamote' },
      { question: { id: 'first-teacher' }, answer: 'Madame Ouedraogo' },
    ],
  }),
);
const confirmContact = from(setContact, ({ kiosk }) =>
  kiosk.say('setContact', { to: 'kadi@elsewhere.example' }),
);
const codes = from(
  from(confirmContact, ({ kiosk, sentCode }) => kiosk.say('confirmContact', { code: sentCode() })),
  ({ kiosk }) => kiosk.say('skip', {}),
);

const signIn = chosen('details');
const details = from(signIn, ({ kiosk }) =>
  kiosk.say('signIn', { login: 'lmartin', password: 'Tulipe:Rouge42' }),
);
const setTotp = from(details, ({ kiosk }) => kiosk.say('chooseDetail', { detail: 'totp' }));

const receptionSignIn = chosen('reception');
const receptionTotp = from(receptionSignIn, ({ kiosk }) =>
  kiosk.say('receptionSignIn', { login: 'abernard', password: 'Sablier=Perle52' }),
);
const receptionFind = from(receptionTotp, ({ kiosk, pass }) => {
  pass(31);
  return kiosk.say('receptionTotp', { code: totpOf('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP') });
});
const before = (name: string): Way =>
  from(
    from(receptionFind, ({ kiosk }) => kiosk.say('findPeople', { text: name })),
    ({ kiosk }) => kiosk.say('choosePerson', { place: 0 }),
  );
const receptionConfirm = from(before('Faure'), ({ kiosk }) => kiosk.say('vouch', { checked: 'campus-card' }));
const receptionVoucher = from(before('Roux'), ({ kiosk }) => kiosk.say('vouch', { checked: 'campus-card' }));

/** How a visit comes to stand at each step, on the demo's directory. */
export const stations: Readonly<Record<Exclude<StepName, 'out-of-order'>, Way>> = {
  home,
  credentials,
  identifier,
  identify,
  proofs,
  joker: byJoker,
  proof: byTotp,
  login,
  'house-rules': houseRules,
  'set-jokers': setJokers,
  'set-contact': setContact,
  'confirm-contact': confirmContact,
  codes,
  'set-totp': setTotp,
  'sign-in': signIn,
  details,
  'reception-sign-in': receptionSignIn,
  'reception-totp': receptionTotp,
  'reception-find': receptionFind,
  'reception-person': before('Perrin'),
  'reception-confirm': receptionConfirm,
  'reception-voucher': receptionVoucher,
  password,
  done,
  ended: named(identify, 'kdiallo', '2005-04-19'),
};
