import { describe, expect, it } from 'vitest';
import { counted, characters } from '../../../src/renderer/messages/ar/counted.ts';
import { isolated } from '../../../src/renderer/messages/ar/isolated.ts';
import { messages } from '../../../src/renderer/messages/ar/index.ts';

/** A number in groups, an address or a login: what Arabic around it would take apart. */
const reordered = [
  '06 12 34 56 78',
  '+33•••78',
  'z•••@mail.example',
  "prenom.d'aubigne@univ.example",
  '31/12/2005',
];

const kept = (text: string): string[] =>
  [...text.matchAll(/\u2068([^\u2069]*)\u2069/gu)].map(([, inner]) => inner ?? '');

describe('left to right amid Arabic', () => {
  it.each(reordered)('keeps its order wherever it is shown: %s', (shown) => {
    const said = [
      ...Object.values(messages.numbers).flatMap(({ example, format }) => [example(shown), format(shown)]),
      messages.proofs.sentTo(shown),
      messages.code.leads['mail-code'](shown),
      messages.code.leads['mobile-code'](shown),
      messages.login.mail.queued(shown),
      messages.done.mail.queued(shown),
      messages.settings.kept(shown),
      messages.settings.confirm.lead.mail(shown),
      messages.settings.confirm.lead.mobile(shown),
      messages.details.contact(shown, true),
    ];
    for (const sentence of said) expect(kept(sentence)).toEqual([shown]);
  });

  it('keeps the order of the examples and of the signs that a rule lists', () => {
    expect(kept(messages.settings.contact.mobile.hint)).toEqual(['06 12 34 56 78', '+32 470 12 34 56']);
    expect(kept(messages.settings.contact.mail.hint)).toEqual(['prenom.nom@exemple.fr']);
    expect(kept(messages.identify.birthDateExample)).toEqual(['31/12/2005']);
    expect(kept(messages.rules.special.ask({ limit: 1, characters: '!(+' }))).toEqual(['! ( +']);
    expect(isolated('a')).toBe('\u2068a\u2069');
  });
});

describe('a noun with its number', () => {
  it.each([
    [1, 'حرف واحد'],
    [2, 'حرفان'],
    [3, '3 أحرف'],
    [10, '10 أحرف'],
    [12, '12 حرفًا'],
    [100, '100 حرف'],
    [103, '103 أحرف'],
  ])('agrees as Arabic has it: %i', (count, words) => {
    expect(counted(count, characters)).toBe(words);
  });
});
