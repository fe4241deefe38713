import { describe, expect, it } from 'vitest';
import { previewArguments } from '../../src/preview/arguments.ts';

describe('the arguments of the preview host', () => {
  it('are read whole', () => {
    expect(
      previewArguments([
        '--browser=/b',
        '--data=/d',
        '--config=/c',
        '--headless',
        '--cdp-port=9222',
        '--person=a',
      ]),
    ).toEqual({
      browser: '/b',
      dataFolder: '/d',
      configuration: '/c',
      headless: true,
      fullScreen: false,
      cdpPort: 9222,
      walkthrough: false,
      person: 'a',
    });
  });

  it.each([[['--data=/d']], [['--browser=/b']], [['--browser=/b', '--data=/d', '--secret=x']]])(
    'refuses %j',
    (words) => {
      expect(() => previewArguments(words)).toThrow(TypeError);
    },
  );
});
