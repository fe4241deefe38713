import type { Messages } from '../messages.ts';
import { answers } from './answers.ts';
import { details } from './details.ts';
import { endings } from './endings.ts';
import { frame } from './frame.ts';
import { help } from './help.ts';
import { journey } from './journey.ts';
import { keyboard } from './keyboard.ts';
import { notices } from './notices.ts';
import { proofs } from './proofs.ts';
import { reception } from './reception.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';

/** German. */
export const messages: Messages = {
  ...frame,
  ...journey,
  ...proofs,
  ...details,
  ...notices,
  ...help,
  answers,
  keyboard,
  settings,
  reception,
  endings,
  rules,
};
