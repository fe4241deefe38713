import type { Layout } from './layout.ts';

/** English; Spanish, Italian and Portuguese with letters of their own; Chinese, whose names are kept in Latin letters. */
export const qwerty: Layout = {
  script: 'latin',
  label: 'QWERTY',
  rows: ['q w e r t y u i o p', "a s d f g h j k l '", 'z x c v b n m - . @'],
  own: [2, 2, 0],
};
