import type { Layout } from './layout.ts';

/** Germany, Austria, Switzerland. */
export const qwertz: Layout = {
  script: 'latin',
  label: 'QWERTZ',
  rows: ['q w e r t z u i o p', "a s d f g h j k l '", 'y x c v b n m - . @'],
  own: [2, 2, 0],
};
