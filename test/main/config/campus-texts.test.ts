import { describe, expect, it } from 'vitest';
import type { TextBlock, TextInline } from '../../../src/contract/view.ts';
import { parseHouseRules } from '../../../src/main/config/house-rules.ts';

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
