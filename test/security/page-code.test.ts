import { asCode } from './page/code-attacks.ts';
import { tryAttacks } from './page/try-attacks.ts';

tryAttacks('no text becomes code', asCode);
