import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationNames } from '../../../src/contract/channels.ts';
import { messageRate } from '../../../src/main/ipc/rate.ts';
import { createRouter, type Handlers } from '../../../src/main/ipc/router.ts';
import type { AuditEvent } from '../../../src/main/recovery/audit-event.ts';
import type { Sender } from '../../../src/main/running-kiosk.ts';

const page: Sender = { ours: true, topFrame: true, origin: 'kiosk://app' };

function gate(refusal?: 'wrong-state') {
  const calls: string[] = [];
  const journal: AuditEvent[] = [];
  let now = 0;
  const handlers = Object.fromEntries(
    operationNames.map((name) => [
      name,
      async (input: unknown) => {
        calls.push(name);
        if (JSON.stringify(input).includes('explode')) throw new TypeError('secret detail');
        return refusal === undefined ? { shown: name } : { refusal };
      },
    ]),
  ) as unknown as Handlers;
  const router = createRouter({
    handlers,
    origin: 'kiosk://app',
    audit: { append: async (event) => void journal.push(event) },
    now: () => now,
  });
  return { ...router, calls, journal, wait: (milliseconds: number) => (now += milliseconds) };
}

describe('the gate', () => {
  it('lets a well-formed message of our page through', async () => {
    const { dispatch, journal } = gate();
    expect(await dispatch('back', {}, page)).toEqual({ ok: true, value: { shown: 'back' } });
    expect(journal).toEqual([]);
  });

  it.each([
    ['a foreign window', { ...page, ours: false }],
    ['a frame within the page', { ...page, topFrame: false }],
    ['another origin', { ...page, origin: 'kiosk://app.evil' }],
    ['an opaque origin', { ...page, origin: 'null' }],
  ])('refuses %s before anything else', async (_, sender) => {
    const { dispatch, calls, journal } = gate();
    expect(await dispatch('back', {}, sender)).toEqual({ ok: false, failure: { code: 'not-our-page' } });
    expect(calls).toEqual([]);
    expect(journal).toEqual([
      { event: 'gate.refused', failure: 'not-our-page', operation: 'back', count: 1 },
    ]);
  });

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  it.each([
    ['a huge string', { answer: 'x'.repeat(1_000_000) }],
    ['a huge key', { ['k'.repeat(10_000)]: 1 }],
    ['a deep nest', JSON.parse('{"a":'.repeat(50) + '1' + '}'.repeat(50))],
    ['a cycle', cyclic],
    ['many values', { list: Array.from({ length: 10_000 }, () => 0) }],
    ['bytes', new Uint8Array(10)],
    ['a map', new Map()],
    ['nothing at all', undefined],
    ['not a number', { answer: Number.NaN }],
  ])('refuses %s by its size or shape alone', async (_, payload) => {
    const { dispatch, calls } = gate();
    expect(await dispatch('answerJoker', payload, page)).toEqual({
      ok: false,
      failure: { code: 'too-large' },
    });
    expect(calls).toEqual([]);
  });

  it.each([
    ['an unknown key', 'answerJoker', { answer: 'x', admin: true }],
    ['a missing key', 'identify', { number: '1' }],
    ['another type', 'identify', { number: 1, birthDate: '2001-02-03', voucher: '' }],
    ['an unknown kind', 'chooseIdentifier', { kind: 'admin' }],
    ['a prototype', 'chooseIdentifier', JSON.parse('{"kind":"student","__proto__":{"kind":"uid"}}')],
    ['a long answer', 'answerJoker', { answer: 'x'.repeat(257) }],
    ['a string', 'back', 'back'],
  ])('refuses %s', async (_, operation, payload) => {
    const { dispatch, calls } = gate();
    expect(await dispatch(operation, payload, page)).toEqual({ ok: false, failure: { code: 'malformed' } });
    expect(calls).toEqual([]);
  });

  it.each(['toString', '__proto__', 'constructor', 'readSecret', ''])(
    'knows no operation "%s"',
    async (name) => {
      expect(await gate().dispatch(name, {}, page)).toEqual({
        ok: false,
        failure: { code: 'unknown-operation' },
      });
    },
  );

  it('stops a flood, journals it in two lines, and recovers', async () => {
    const { dispatch, calls, journal, wait, close } = gate();
    for (let message = 0; message < 5_000; message += 1) await dispatch('stillHere', {}, page);
    expect(calls.length).toBe(messageRate.burst);
    wait(1_000);
    expect(await dispatch('stillHere', {}, page)).toMatchObject({ ok: true });
    close();
    expect(journal.map((event) => 'count' in event && event.count)).toEqual([
      1,
      5_000 - messageRate.burst - 1,
    ]);
  });

  it('passes on that the state does not allow it', async () => {
    expect(
      await gate('wrong-state').dispatch(
        'setPassword',
        { password: '', confirmation: '', houseRulesRead: true },
        page,
      ),
    ).toEqual({
      ok: false,
      failure: { code: 'wrong-state' },
    });
  });

  it('answers a bug with a reference that the journal has too, and with nothing of the bug', async () => {
    const { dispatch, journal } = gate();
    const answer = await dispatch('answerJoker', { answer: 'explode' }, page);
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'internal', reference: expect.stringMatching(/^\w{4}$/u) },
    });
    expect(JSON.stringify([answer, journal])).not.toContain('secret detail');
    expect(journal).toMatchObject([{ event: 'internal.fault', where: 'answerJoker', kind: 'TypeError' }]);
  });

  it('never throws, whatever arrives', async () => {
    const { dispatch } = gate();
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.anything({ withMap: true, withSet: true, withBigInt: true }),
        async (name, payload) => {
          expect(await dispatch(name, payload, page)).toHaveProperty('ok');
        },
      ),
    );
  });
});
