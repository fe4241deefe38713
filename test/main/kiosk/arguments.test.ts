import { describe, expect, it } from 'vitest';
import { placesFrom, type StartFacts } from '../../../src/main/kiosk/arguments.ts';

const facts: StartFacts = {
  arguments: [],
  environment: {},
  packaged: false,
  platform: 'linux',
  checkout: '/src/loquet',
};

describe('places', () => {
  it('are the demo in a checkout', () => {
    expect(placesFrom(facts)).toEqual({
      ok: true,
      value: { configuration: null, dataFolder: '/src/loquet/data' },
    });
  });

  it('may be chosen in a checkout', () => {
    expect(placesFrom({ ...facts, arguments: ['--data=/d', '--config=/c=d.yaml'] })).toEqual({
      ok: true,
      value: { configuration: '/c=d.yaml', dataFolder: '/d' },
    });
  });

  it('are fixed on Linux once installed', () => {
    expect(placesFrom({ ...facts, packaged: true })).toEqual({
      ok: true,
      value: { configuration: '/etc/loquet/loquet.yaml', dataFolder: '/var/lib/loquet' },
    });
  });

  it('are below ProgramData on Windows once installed', () => {
    const places = placesFrom({
      ...facts,
      packaged: true,
      platform: 'win32',
      environment: { ProgramData: 'D:/ProgramData' },
    });
    expect(places).toEqual({
      ok: true,
      value: {
        configuration: expect.stringMatching(/^D:.ProgramData.Loquet.loquet\.yaml$/u),
        dataFolder: expect.stringMatching(/^D:.ProgramData.Loquet.data$/u),
      },
    });
  });
});

describe('a refusal', () => {
  it('names the switch and not its value', () => {
    expect(placesFrom({ ...facts, arguments: ['--password=geheim'] })).toEqual({
      ok: false,
      failure: { refused: 'switch', name: '--password' },
    });
    expect(placesFrom({ ...facts, arguments: ['geheim'] })).toEqual({
      ok: false,
      failure: { refused: 'switch', name: 'argument' },
    });
  });

  it('ignores a variable that is empty', () => {
    expect(placesFrom({ ...facts, environment: { NODE_DEBUG: '' } }).ok).toBe(true);
    expect(placesFrom({ ...facts, environment: { NODE_DEBUG: 'ldapts' } }).ok).toBe(false);
  });
});
