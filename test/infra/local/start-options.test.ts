import { describe, expect, it } from 'vitest';
import { BadUsage, parseStartOptions, USAGE } from '../../../infra/local/start-options.ts';

describe('the options of npm start', () => {
  it('has a folder and a port of its own when nothing is said', () => {
    expect(parseStartOptions([])).toEqual({
      dataDir: '.local',
      port: 8080,
      outDir: undefined,
      once: false,
      reset: false,
    });
  });

  it('plays once in a temporary folder at any free ports, beside a running start', () => {
    expect(parseStartOptions(['--once'])).toEqual({
      dataDir: undefined,
      port: 0,
      outDir: 'out/demo',
      once: true,
      reset: false,
    });
  });

  it('takes what is said', () => {
    const args = ['--once', '--data', 'd', '--port', '65532', '--out', 'o', '--reset'];
    expect(parseStartOptions(args)).toEqual({
      dataDir: 'd',
      port: 65_532,
      outDir: 'o',
      once: true,
      reset: true,
    });
    expect(parseStartOptions(['--help'])).toBe('HELP');
  });

  it.each([
    [['--verbose'], '--verbose'],
    [['stray'], 'stray'],
    [['--port', '65533'], '65533'],
    [['--port', '-1'], '--port'],
    [['--port', '80a'], '80a'],
    [['--port', ''], '--port'],
    [['--data', ''], 'folder'],
    [['--data'], '--data'],
    [['--out', 'x'], '--once'],
    [['--once', '--reset'], '--data'],
  ])('refuses %j and shows how it is used', (args, word) => {
    const parse = () => parseStartOptions(args);
    expect(parse).toThrow(BadUsage);
    expect(parse).toThrow(USAGE);
    expect(parse).toThrow(word);
  });
});
