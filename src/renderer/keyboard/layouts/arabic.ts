import type { Layout } from './layout.ts';

/** The Arabic keyboard (101); forms with hamza and short vowels are behind a long press. No letter has a capital. */
export const arabic: Layout = {
  script: 'arabic',
  label: 'عربي',
  rows: ['ض ص ث ق ف غ ع ه خ ح ج د', 'ش س ي ب ل ا ت ن م ك ط ذ', 'ئ ء ؤ ر ى ة و ز ظ ، . ؟'],
  own: [0, 0, 0],
};
