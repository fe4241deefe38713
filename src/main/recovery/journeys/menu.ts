import type { MenuOption } from '../../../contract/operations.ts';
import type { Stage, StageName } from '../session-state.ts';
import type { RecoverySettings } from '../settings.ts';
import { to, wrongState } from './transitions.ts';
import type { Back, Proposed } from './transitions.ts';

interface MenuRow {
  /** Where it can be chosen. */
  readonly from: StageName;
  readonly offered: (settings: RecoverySettings) => boolean;
  readonly leads: Stage;
}

const always = (): boolean => true;

/** What the menu leads to: an option that the campus has not switched on is refused, whatever the page shows. */
const menu: Readonly<Record<MenuOption, MenuRow>> = {
  'forgotten-credentials': { from: 'home', offered: always, leads: { name: 'credentials' } },
  'recover-password': {
    from: 'credentials',
    offered: always,
    leads: { name: 'identifier', journey: 'password' },
  },
  'recover-login': {
    from: 'credentials',
    offered: ({ login }) => login.offered,
    leads: { name: 'identifier', journey: 'login' },
  },
  activate: {
    from: 'home',
    offered: ({ activation }) => activation.offered,
    leads: { name: 'identifier', journey: 'activation' },
  },
  details: { from: 'home', offered: ({ details }) => details.offered, leads: { name: 'sign-in' } },
  reception: {
    from: 'home',
    offered: ({ reception }) => reception !== null,
    leads: { name: 'reception-sign-in' },
  },
};

/** Where a visit begins and ends: the menu, or at a desk the reception's sign-in. */
export function firstStage({ mode }: Pick<RecoverySettings, 'mode'>): Stage {
  return mode === 'desk' ? { name: 'reception-sign-in' } : { name: 'home' };
}

export const choose: Proposed<'choose'> = (state, { option }, { settings }) => {
  const row = menu[option];
  return state.stage.name === row.from && row.offered(settings) ? to(state, row.leads) : wrongState;
};

export const chooseIdentifier: Proposed<'chooseIdentifier'> = (state, { kind }, { settings }) =>
  state.stage.name === 'identifier' && settings.formats.some((format) => format.kind === kind)
    ? to(state, { name: 'identify', journey: state.stage.journey, kind, slowed: false })
    : wrongState;

export const backFromCredentials: Back<'credentials'> = () => 'end';
export const backFromIdentifier: Back<'identifier'> = ({ journey }) =>
  journey === 'activation' ? 'end' : { name: 'credentials' };
