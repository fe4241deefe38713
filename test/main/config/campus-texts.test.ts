import { describe, expect, it } from 'vitest';
import type { TextBlock, TextInline } from '../../../src/contract/view.ts';
import { parseHouseRules, privacyNotices } from '../../../src/main/config/campus-texts.ts';
import { parseConfiguration } from '../../../src/main/config/parse.ts';
import { demo, faults } from './sample.ts';

const blocks = (markdown: string): readonly TextBlock[] => parseHouseRules('1', 'en', markdown).blocks;
const text = (words: string): TextInline => ({ inline: 'text', text: words });

describe('house rules', () => {
  it('become headings, paragraphs, lists and quotes', () => {
    const markdown =
      '# Rules\n\nRead **this** and *that*.\n\n1. one\n2. two\n   - deep\n\n> said\n\n---\n\n#### Small\n';
    expect(blocks(markdown)).toEqual([
      { block: 'heading', level: 1, inlines: [text('Rules')] },
      {
        block: 'paragraph',
        inlines: [
          text('Read '),
          { inline: 'strong', inlines: [text('this')] },
          text(' and '),
          { inline: 'emphasis', inlines: [text('that')] },
          text('.'),
        ],
      },
      {
        block: 'list',
        ordered: true,
        items: [
          [{ block: 'paragraph', inlines: [text('one')] }],
          [
            { block: 'paragraph', inlines: [text('two')] },
            {
              block: 'list',
              ordered: false,
              items: [[{ block: 'paragraph', inlines: [text('deep')] }]],
            },
          ],
        ],
      },
      { block: 'quote', blocks: [{ block: 'paragraph', inlines: [text('said')] }] },
      { block: 'rule' },
      { block: 'heading', level: 3, inlines: [text('Small')] },
    ]);
  });

  it.each([
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['see <b onclick="x()">here</b>', 'see <b onclick="x()">here</b>'],
    ['[here](javascript:alert(1))', 'here'],
    ['[here](https://elsewhere.example)', 'here'],
    ['<https://elsewhere.example>', 'https://elsewhere.example'],
    ['![a picture](https://elsewhere.example/x.png)', 'a picture'],
    ['a | b\n--- | ---\n1 | 2', 'a | b --- | --- 1 | 2'],
    ['`code`', 'code'],
    ['```\nfenced <i>\n```', 'fenced <i>'],
    ['[named][x]\n\n[x]: javascript:alert(1)', 'named'],
    ['&lt;script&gt; &amp; &#x3c;', '<script> & <'],
  ])('are text and nothing else: %j', (markdown, shown) => {
    const parsed = blocks(markdown);
    expect(wordsOf(parsed)).toBe(shown);
    expect(JSON.stringify(parsed)).not.toMatch(/javascript:|"(?:href|src|url|html)"/u);
  });

  it('have a hash of their own for every text', () => {
    const hash = (markdown: string): string => parseHouseRules('1', 'en', markdown).sha256;
    expect(hash('a')).not.toBe(hash('b'));
    expect(hash('a')).toBe(hash('a'));
  });
});

describe('the campus’s privacy notice', () => {
  const notices = (section: string) => {
    const parsed = parseConfiguration(`${demo}${section}`);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    return privacyNotices(parsed.value, { privacyNotice: { fr: '# Vos données', de: '# Ihre Daten' } });
  };

  it('names who answers for it, in each language that it is written in', () => {
    const of = { controller: 'Université', dpo: 'dpo@univ.example' };
    const heading = (words: string) => [{ block: 'heading', level: 1, inlines: [text(words)] }];
    expect(
      notices(`privacyNotice: { controller: Université, dpo: dpo@univ.example, fr: a.md, de: b.md }\n`),
    ).toEqual({
      fr: { ...of, language: 'fr', blocks: heading('Vos données') },
      de: { ...of, language: 'de', blocks: heading('Ihre Daten') },
    });
  });

  it('may be left out, and the officer with it, but never who answers for it', () => {
    expect(notices('')).toEqual({});
    expect(notices('privacyNotice: { controller: Université, fr: a.md }\n').fr?.dpo).toBeNull();
    expect(faults(`${demo}privacyNotice: { fr: a.md }\n`)).toMatchObject([
      { key: 'privacyNotice.controller', problem: 'is missing' },
    ]);
  });
});

function wordsOf(parsed: readonly TextBlock[]): string {
  return parsed
    .map((block) => {
      if ('inlines' in block) return block.inlines.map(wordsIn).join('');
      if ('items' in block) return block.items.map(wordsOf).join(' ');
      return 'blocks' in block ? wordsOf(block.blocks) : '';
    })
    .join(' ');
}

function wordsIn(inline: TextInline): string {
  if (inline.inline === 'text') return inline.text;
  return 'inlines' in inline ? inline.inlines.map(wordsIn).join('') : ' ';
}
