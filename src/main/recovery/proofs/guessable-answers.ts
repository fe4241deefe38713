import { createHash } from 'node:crypto';
import { normaliseAnswer } from '../joker.ts';
import type { AnswerDigest } from '../joker.ts';
import type { DigestAlgorithm } from '../ports.ts';

/**
 * What somebody who knows nothing of the person would try first, in the few tries that there are. Answers to such questions
 * are far from evenly spread: a handful of each kind covers several people in a hundred (Bonneau, Just, Matthews: "What's in
 * a name?", 2010). Whoever really has such an answer chooses another question. Commas part
 * the answers of a row.
 */
const table: Readonly<Record<string, readonly string[]>> = {
  'no answer at all': [
    'rien, aucun, aucune, personne, je ne sais pas, jsp, sais pas, inconnu, non, oui',
    "nothing, none, nobody, no one, I do not know, I don't know, unknown, no, yes, n/a",
    'réponse, ma réponse, question, secret, joker, answer, my answer, test, toto, foo',
    'mot de passe, motdepasse, password, admin, loquet, null, undefined',
  ],
  'what lies next to one another on a keyboard': [
    'azerty, azertyuiop, qwerty, qwertyuiop, qwertz, qsdf, qsdfgh, asdf, asdfgh, wxcvbn',
    'zxcvbn, aqwzsx, azer, qwer, 1a2z3e, a1b2c3',
  ],
  colours: [
    'rouge, bleu, vert, jaune, noir, blanc, rose, orange, violet, gris, marron',
    'red, blue, green, yellow, black, white, pink, purple, grey, gray, brown',
  ],
  'kinds of animals': [
    'chat, chien, lapin, hamster, poisson, poisson rouge, oiseau, cheval, tortue',
    'cat, dog, rabbit, fish, goldfish, bird, horse, turtle, doudou, nounours, teddy',
  ],
  'common names of pets and toys': [
    'Médor, Rex, Félix, Minou, Mimi, Caramel, Filou, Kiki, Simba, Tigrou, Nala',
    'Max, Bella, Charlie, Luna, Buddy, Lucky, Rocky, Bubulle, Nemo, teddy bear',
  ],
  'common first names': [
    'Marie, Jean, Pierre, Thomas, Nicolas, Julien, Léa, Camille, Emma, Lucas, Manon',
    'Sarah, Mohamed, John, James, David, Michael, Emily, Anna, Julie, Antoine',
  ],
  'common family names': [
    'Martin, Bernard, Dubois, Durand, Petit, Robert, Richard, Moreau, Smith, Jones',
    'Johnson, Williams, Brown, Nguyen, Madame Martin, Monsieur Martin, Mrs Smith',
  ],
  relatives: [
    'maman, papa, mamie, papi, mère, père, ma mère, mon père, mon frère, ma sœur',
    'mum, mom, dad, mother, father, my mother, my father, my brother, my sister',
  ],
  'large towns and countries': [
    'Paris, Marseille, Lyon, Lille, Toulouse, Nice, Nantes, Bordeaux, Strasbourg, Alger',
    'Casablanca, Tunis, Bruxelles, London, Londres, New York, Madrid, Rome, Berlin',
    'France, Italie, Espagne, Angleterre, Maroc, Algérie, Italy, Spain, England',
  ],
  'well-known heroes, films and singers': [
    'Superman, Batman, Spiderman, Zorro, Tintin, Astérix, Pikachu, Naruto, Goku, San Goku',
    'Sangoku, Mickey, Harry Potter, Messi, Zidane, Ronaldo, Titanic, Avatar, Bambi',
    'Star Wars, Le Roi lion, The Lion King, La Reine des neiges, Frozen, Toy Story, Cendrillon',
    'Johnny Hallyday, Johnny, Stromae, Indochine, Coldplay, Beyoncé, Taylor Swift, Soprano',
  ],
  'where one swims, plays and travels': [
    'piscine, à la piscine, mer, à la mer, plage, la plage, colonie, en colonie, vacances',
    'pool, swimming pool, the pool, sea, the sea, beach, the beach, camp, holidays',
    'école, maison, chez moi, school, home, house',
  ],
};

const written = Object.values(table).flatMap((rows) => rows.flatMap((row) => row.split(', ')));
const guessable: ReadonlySet<string> = new Set(written.map(normaliseAnswer));

/** Longest number that a year, an age or a house number may be. */
const shortNumber = /^\p{N}{1,4}$/u;

/**
 * Whether an answer is one of the first that anybody would try: of the table, one symbol again and again, a run of the
 * alphabet or of digits either way (`abcd`, `9876`), or a number as short as a year.
 * @param normalised as `normaliseAnswer` returns it
 */
export function isGuessable(normalised: string): boolean {
  return (
    guessable.has(normalised) ||
    /^(.)\1*$/u.test(normalised) ||
    shortNumber.test(normalised) ||
    isRun(normalised)
  );
}

function isRun(text: string): boolean {
  const points = Array.from(text, (symbol) => symbol.codePointAt(0) ?? 0);
  const steps = points.slice(1).map((point, place) => point - (points[place] ?? 0));
  return steps.length >= 2 && [1, -1].some((by) => steps.every((step) => step === by));
}

const digests = new Map<DigestAlgorithm, ReadonlySet<string>>();

/**
 * Whether a digest is that of an answer of the table, in one of the spellings in which a digest is compared, of a number as
 * short as a year, or of nothing at all.
 */
export function isGuessableDigest({ algorithm, digest }: AnswerDigest): boolean {
  const known = digests.get(algorithm) ?? guessableDigests(algorithm);
  digests.set(algorithm, known);
  return known.has(digest);
}

function guessableDigests(algorithm: DigestAlgorithm): ReadonlySet<string> {
  const numbers = [1, 2, 3, 4].flatMap((length) =>
    Array.from({ length: 10 ** length }, (_, number) => String(number).padStart(length, '0')),
  );
  const spelt = written.flatMap((answer) => [answer, answer.toLowerCase(), normaliseAnswer(answer)]);
  return new Set(['', ...numbers, ...spelt].map((text) => createHash(algorithm).update(text).digest('hex')));
}
