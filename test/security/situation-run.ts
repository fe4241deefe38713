import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { DirectoryKind } from '../../src/main/directory/dialects/dialect.ts';
import type { View } from '../../src/contract/view.ts';
import { catalogues } from '../renderer/catalogues.ts';
import type { LabPerson } from '../directory/lab/people.ts';
import { newPassword } from './kiosks-on-slapd.ts';
import { outcomeIn, wordsOf, type Refusal } from './situation-table.ts';
import type { KioskLab, Situation, Told } from './situation.ts';
import { examples, wordsOfTold } from './situations/page.ts';

/**
 * Lets a situation happen to a person, and holds what they were told, what the journal says and what is left changed
 * against what the situation says.
 * @param data name of the kiosk's data folder: another one each time
 * @returns the row's cell for this kind of directory
 */
export async function goThrough<Lab extends KioskLab>(
  kind: DirectoryKind,
  lab: Lab,
  { what, stage, told, journaled, changed = 'nothing', standIn }: Situation<Lab>,
  person: LabPerson,
  data: string,
): Promise<Refusal> {
  const staged = await stage(lab, person);
  const { file, happens, afterwards, oldPassword = person.password, writer = lab } = staged;
  const kiosk = await lab.open(data, file === undefined ? {} : { file });
  const view = await happens(kiosk).finally(() => afterwards?.());

  const { reference, ...said } = saidBy(view);
  expect(said).toEqual(told);
  expect(wordsOf(withExamples(view), 'fr')).toBe(wordsOfTold(catalogues.fr, told));
  const journal = kiosk.journal();
  const line = journal.findLast(({ event }) => event.endsWith('.completed'));
  if (line === undefined) throw new Error('the journal knows nothing of it');
  expect(outcomeIn(line)).toEqual(journaled);
  // No write was begun but where it is the write that came to something.
  expect(journal.some(({ event }) => event === 'write.started')).toBe(line.event === 'write.completed');
  // What the desk is told leads to the line, and nobody is given a reference that leads nowhere.
  expect(line['reference']).toBe(reference);
  const opens = {
    old: await writer.canBind(person.dn, oldPassword),
    new: await writer.canBind(person.dn, newPassword),
  };
  if (changed === 'either') expect(opens.old).toBe(!opens.new);
  else expect(opens).toEqual({ old: changed === 'nothing', new: changed === 'password' });
  await kiosk.stop();
  const outbox = join(lab.folder, data, 'outbox');
  if (changed === 'nothing') expect(existsSync(outbox) ? readdirSync(outbox) : []).toEqual([]);
  return { kind, situation: what, view, journaled: line, changed, standIn };
}

/** What the person is told, without the seconds that are left. */
export function saidBy({ step, notice }: View): Told & { readonly reference?: string } {
  if (step.name === 'done') return { code: 'done', usable: step.usable };
  const told = step.name === 'ended' ? step.ending : notice;
  if (told === null) throw new Error(`nothing was refused: stands at ${step.name}`);
  const { seconds: _seconds, ...said } = { seconds: 0, ...told };
  return step.name === 'ended' && step.next !== null ? { ...said, next: step.next } : said;
}

/** The same view on a day on which it counts as many seconds as docs/situations.md. */
function withExamples(view: View): View {
  const { step, notice } = view;
  const onTheDay = <Said extends object>(said: Said): Said =>
    'seconds' in said ? { ...said, seconds: examples.seconds } : said;
  return {
    ...view,
    step: step.name === 'ended' ? { ...step, ending: onTheDay(step.ending) } : step,
    notice: notice === null ? null : onTheDay(notice),
  };
}
