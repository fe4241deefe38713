import { describe, expect, it } from 'vitest';
import { csvCell, readCsv } from '../../../src/cli/recovery/csv.ts';

const cellsOf = (text: string): readonly (readonly string[])[] =>
  readCsv(text).rows.map(({ cells }) => cells);

describe('a file of values', () => {
  it.each([
    [
      'lines ended as on Windows',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end behind the last line',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons, and commas in the cells',
      'a;b\nc, d;e',
      [
        ['a', 'b'],
        ['c, d', 'e'],
      ],
    ],
    [
      'commas, and semicolons in the cells',
      'a,b\nc; d,e',
      [
        ['a', 'b'],
        ['c; d', 'e'],
      ],
    ],
    ['a first line without a separator', 'a\nb;c, d;e', [['a'], ['b', 'c, d', 'e']]],
    [
      'a separator in quotation marks',
      'a,b\n"c,d",e',
      [
        ['a', 'b'],
        ['c,d', 'e'],
      ],
    ],
    [
      'doubled quotation marks',
      'a,b\n"c ""d""",e',
      [
        ['a', 'b'],
        ['c "d"', 'e'],
      ],
    ],
    [
      'a line end in quotation marks',
      'a,b\n"c\r\nd",e',
      [
        ['a', 'b'],
        ['c\r\nd', 'e'],
      ],
    ],
    [
      'a quotation mark within a cell',
      'a,b\nd"e,f',
      [
        ['a', 'b'],
        ['d"e', 'f'],
      ],
    ],
    [
      'apostrophes',
      "a,b\nl'été,d’hiver",
      [
        ['a', 'b'],
        ["l'été", 'd’hiver'],
      ],
    ],
    [
      'empty cells',
      'a,b,c\n,x,',
      [
        ['a', 'b', 'c'],
        ['', 'x', ''],
      ],
    ],
    [
      'empty lines, and lines of empty cells',
      '\na,b\n\n,\n  \nc,d\n\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'right-to-left letters',
      'a,b\nسلمى,"ليلى, حدّاد"',
      [
        ['a', 'b'],
        ['سلمى', 'ليلى, حدّاد'],
      ],
    ],
    ['nothing', '', []],
  ])('with %s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('numbers a row by the line that it begins on', () => {
    const { rows } = readCsv('a,b\n\n"c\nd\ne",f\ng,h\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it('says where a quotation mark stands that nothing closes', () => {
    expect(readCsv('a,b\nc,d\ne,"f\ng,h\n')).toMatchObject({ openQuote: 3 });
    expect(readCsv('a,b\nc,"d"\n')).toMatchObject({ openQuote: null });
  });
});

describe('a cell', () => {
  it.each(['a', 'a,b', 'a;b', 'a"b', '"', 'a\nb', '', 'é'])('is read as it was written: %j', (text) => {
    expect(cellsOf(`${csvCell(text)},x\n`)).toEqual([[text, 'x']]);
  });
});
