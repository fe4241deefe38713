import type { Messages } from '../messages.ts';
import { endings } from './endings.ts';
import { frame } from './frame.ts';
import { help } from './help.ts';
import { journey } from './journey.ts';
import { notices } from './notices.ts';
import { rules } from './rules.ts';

/** English. */
export const en: Messages = { direction: 'ltr', ...frame, ...journey, ...notices, ...help, endings, rules };
