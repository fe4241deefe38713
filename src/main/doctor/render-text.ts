import type { Examined } from './examine.ts';
import type { Severity } from './finding.ts';

const marks: Readonly<Record<Severity, string>> = {
  good: 'good   ',
  warning: 'WARNING',
  broken: 'BROKEN ',
  'not-checked': '-      ',
};

/** For people: a heading a check, a line a finding, its remedy under it. */
export function renderText(examined: readonly Examined[]): readonly string[] {
  const lines = examined.flatMap(({ title, findings }) => [
    title,
    ...findings.flatMap(({ severity, about, what, remedy, id }) => [
      `  ${marks[severity]} ${about}: ${what}${severity === 'good' ? '' : ` [${id}]`}`,
      ...(remedy === '' ? [] : remedy.split('\n').map((line) => `            ${line}`)),
    ]),
    '',
  ]);
  const all = examined.flatMap(({ findings }) => findings);
  const count = (severity: Severity): number => all.filter((found) => found.severity === severity).length;
  return [
    ...lines,
    `${count('good')} good, ${count('warning')} warnings, ${count('broken')} broken, ${count('not-checked')} not checked`,
  ];
}
