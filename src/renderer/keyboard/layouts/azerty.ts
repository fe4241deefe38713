import type { Layout } from './layout.ts';

/** France, Belgium; the digits are plain, as on the digits pad. */
export const azerty: Layout = {
  script: 'latin',
  label: 'AZERTY',
  rows: ['a z e r t y u i o p', 'q s d f g h j k l m', "w x c v b n ' - . @"],
  own: [2, 2, 0],
};
