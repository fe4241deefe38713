import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../src/contract/operations.ts';
import type { Step, View } from '../../src/contract/view.ts';
import { isWorthTelling, quiet } from '../../src/renderer/activity.ts';
import { secondsLeft } from '../../src/renderer/frame/use-seconds-left.ts';
import { propose } from '../../src/renderer/propose.ts';
import { stepAs } from './screens/every-step.ts';
import { openPanel, page, receiveView } from '../../src/renderer/store.ts';

const view = (serial: number, step: Step = { name: 'credentials' }, more: Partial<View> = {}): View => ({
  serial,
  language: 'fr',
  step,
  journey: null,
  notice: null,
  working: false,
  idle: null,
  ...more,
});

beforeEach(() => page.setState(page.getInitialState(), true));

describe('a view', () => {
  it('that was overtaken on its way is dropped', () => {
    receiveView(view(5), 0);
    receiveView(view(4, { name: 'home' }), 0);
    receiveView(view(5, { name: 'home' }), 0);
    expect(page.getState().view?.step.name).toBe('credentials');
    receiveView(view(6, { name: 'home' }), 0);
    expect(page.getState().view?.step.name).toBe('home');
  });

  it('of the same step leaves a panel open; of another step closes it', () => {
    receiveView(view(1), 0);
    openPanel({ name: 'help', topic: 'desk' });
    receiveView(view(2, { name: 'credentials' }, { language: 'en' }), 0);
    expect(page.getState().panel).toEqual({ name: 'help', topic: 'desk' });
    receiveView(view(3, { name: 'home' }), 0);
    expect(page.getState().panel).toBeNull();
  });

  it('knows whether its step was reached backwards', () => {
    receiveView(view(1), 0);
    receiveView(view(2, { name: 'identifier', journey: 'password', formats: [] }), 0);
    expect(page.getState().cameBack).toBe(false);
    receiveView(view(3), 0);
    expect(page.getState().cameBack).toBe(true);
  });

  it('knows the way of every journey: forth from a sign-in to what is behind it, back to the proofs from one of them', () => {
    const ways: readonly (readonly [Step, Step])[] = [
      [stepAs('sign in', 'sign-in'), stepAs('details', 'details')],
      [stepAs('details', 'details'), stepAs('set mobile', 'set-contact')],
      [stepAs('proofs', 'proofs'), stepAs('proof totp', 'proof')],
      [stepAs('proof totp', 'proof'), stepAs('house rules', 'house-rules')],
      [stepAs('codes', 'codes'), stepAs('first password', 'password')],
      [stepAs('reception find', 'reception-find'), stepAs('reception person active', 'reception-person')],
      [stepAs('reception confirm', 'reception-confirm'), stepAs('reception voucher', 'reception-voucher')],
    ];
    let serial = 0;
    for (const [from, to] of ways) {
      receiveView(view((serial += 1), from), 0);
      receiveView(view((serial += 1), to), 0);
      expect([to.name, page.getState().cameBack]).toEqual([to.name, false]);
      receiveView(view((serial += 1), from), 0);
      expect([from.name, page.getState().cameBack]).toEqual([from.name, true]);
    }
  });

  it('clears what was said about a message that did not get through', () => {
    page.setState({ trouble: { code: 'internal' } });
    receiveView(view(1), 0);
    expect(page.getState().trouble).toBeNull();
  });
});

describe('a proposal', () => {
  const withBridge = (bridge: Partial<Bridge>): void => {
    vi.stubGlobal('window', { loquet: bridge });
  };

  it('shows what comes of it', async () => {
    withBridge({ back: async () => ({ ok: true, value: view(7) }) });
    await propose('back', {});
    expect(page.getState().view?.serial).toBe(7);
  });

  it('that a person waits for is known as such until its answer, and takes the focus once', async () => {
    let answer: (value: { ok: true; value: View }) => void = () => undefined;
    withBridge({ answerJoker: () => new Promise((resolve) => (answer = resolve)) });
    const done = propose('answerJoker', { answer: 'Lille' });
    expect(page.getState().asking).toBe('answerJoker');
    answer({ ok: true, value: view(1) });
    await done;
    expect(page.getState().asking).toBeNull();
    expect(page.getState().answered).toBe(1);
  });

  it('that merely shows life never takes the focus', async () => {
    withBridge({ stillHere: async () => ({ ok: true, value: view(1) }) });
    await propose('stillHere', {});
    expect(page.getState().answered).toBe(0);
  });

  it('that came too late fetches the view that main shows now', async () => {
    withBridge({
      back: async () => ({ ok: false, failure: { code: 'wrong-state' } }),
      currentView: async () => ({ ok: true, value: view(9, { name: 'home' }) }),
    });
    await propose('back', {});
    expect(page.getState()).toMatchObject({ view: { serial: 9 }, trouble: null });
  });

  it('that met a bug in main is told with its reference', async () => {
    withBridge({ back: async () => ({ ok: false, failure: { code: 'internal', reference: 'K7QX' } }) });
    await propose('back', {});
    expect(page.getState().trouble).toEqual({ code: 'internal', reference: 'K7QX' });
  });

  it('never rejects, and keeps the words of what broke to itself', async () => {
    withBridge({ identify: () => Promise.reject(new Error('cn=admin')) });
    await propose('identify', { number: '1', birthDate: '2001-02-03', voucher: '' });
    expect(page.getState()).toMatchObject({ trouble: { code: 'internal' }, asking: null });
    expect(JSON.stringify(page.getState())).not.toContain('cn=admin');
  });

  it('leaves nothing that was typed in the store', async () => {
    withBridge({
      setPassword: async () => ({ ok: true, value: view(1) }),
      answerJoker: async () => ({ ok: false, failure: { code: 'too-fast' } }),
      giveCode: async () => ({ ok: false, failure: { code: 'internal' } }),
      signIn: async () => ({ ok: true, value: view(2) }),
      setJokers: async () => ({ ok: true, value: view(3) }),
    });
    await propose('setPassword', { password: 'Marguerite+2026', confirmation: 'x', houseRulesRead: true });
    await propose('answerJoker', { answer: 'Bailleul' });
    await propose('giveCode', { code: '493021' });
    await propose('signIn', { login: 'cmartin', password: 'Cerisier!88' });
    await propose('setJokers', { jokers: [{ question: { id: 'first-pet' }, answer: 'Azor' }] });
    expect(JSON.stringify(page.getState())).not.toMatch(/Marguerite|Bailleul|493021|Cerisier|Azor/u);
  });
});

describe('signs of life', () => {
  it('are sent in a visit, and seldom', () => {
    expect(isWorthTelling(view(1), quiet)).toBe(true);
    expect(isWorthTelling(view(1), quiet - 1)).toBe(false);
    expect(isWorthTelling(view(1, { name: 'home' }), quiet)).toBe(false);
    expect(isWorthTelling(view(1, { name: 'reception-sign-in', alone: true }), quiet)).toBe(false);
    expect(isWorthTelling(view(1, { name: 'reception-sign-in', alone: false }), quiet)).toBe(true);
    expect(isWorthTelling(null, quiet)).toBe(false);
  });

  it('are sent at once when main asks whether anybody is there, and not when nothing can be extended', () => {
    const asked = view(1, { name: 'credentials' }, { idle: { seconds: 20, limit: 'idle' } });
    const ending = view(1, { name: 'credentials' }, { idle: { seconds: 20, limit: 'absolute' } });
    expect(isWorthTelling(asked, 0)).toBe(true);
    expect(isWorthTelling(ending, 0)).toBe(false);
  });
});

describe('a countdown', () => {
  it('runs from the moment its view arrived, and ends at zero', () => {
    expect(secondsLeft(12, 1_000, 1_000)).toBe(12);
    expect(secondsLeft(12, 1_000, 1_999)).toBe(12);
    expect(secondsLeft(12, 1_000, 2_000)).toBe(11);
    expect(secondsLeft(12, 1_000, 60_000)).toBe(0);
  });

  it('never shows more than it began with', () => {
    expect(secondsLeft(12, 5_000, 1_000)).toBe(12);
  });
});
