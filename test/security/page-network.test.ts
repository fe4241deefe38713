import { overTheNetwork } from './page/network-attacks.ts';
import { tryAttacks } from './page/try-attacks.ts';

tryAttacks('nothing leaves the page over the network', overTheNetwork);
