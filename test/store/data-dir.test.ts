import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/host/types.ts';
import { sessionsDir } from '../../src/store/data-dir.ts';

type Env = Readonly<Record<string, string>>;

function dirOf(platform: Host['platform'], env: Env, asked?: string, homeDir?: string): string {
  const isWindows = platform === 'win32';
  const home = homeDir ?? (isWindows ? 'C:\\Users\\me' : '/home/me');
  const cwd = isWindows ? 'C:\\work' : '/work';
  const outcome = sessionsDir({ platform, env: (name) => env[name], homeDir: home, cwd }, asked);
  return outcome.ok ? outcome.value : (outcome.problems[0]?.code ?? '');
}

describe('the folder of the sessions', () => {
  it.each<[string, Host['platform'], Env, string | undefined, string]>([
    ['Linux', 'linux', {}, undefined, '/home/me/.local/share/sdcoach/sessions'],
    ['XDG', 'linux', { XDG_DATA_HOME: '/data' }, undefined, '/data/sdcoach/sessions'],
    [
      'a relative XDG',
      'linux',
      { XDG_DATA_HOME: 'data' },
      undefined,
      '/home/me/.local/share/sdcoach/sessions',
    ],
    ['an empty XDG', 'other', { XDG_DATA_HOME: '' }, undefined, '/home/me/.local/share/sdcoach/sessions'],
    ['macOS', 'darwin', {}, undefined, '/home/me/Library/Application Support/sdcoach/sessions'],
    ['Windows', 'win32', { LOCALAPPDATA: 'D:\\Local' }, undefined, 'D:\\Local\\sdcoach\\sessions'],
    ['bare Windows', 'win32', {}, undefined, 'C:\\Users\\me\\AppData\\Local\\sdcoach\\sessions'],
    [
      'SDCOACH_DATA_DIR',
      'linux',
      { XDG_DATA_HOME: '/data', SDCOACH_DATA_DIR: '/mine' },
      undefined,
      '/mine/sdcoach/sessions',
    ],
    ['--data-dir', 'linux', { SDCOACH_DATA_DIR: '/mine' }, 'here', '/work/here/sdcoach/sessions'],
    ['a relative folder on Windows', 'win32', {}, 'here', 'C:\\work\\here\\sdcoach\\sessions'],
  ])('%s', (_, platform, env, asked, dir) => {
    expect(dirOf(platform, env, asked)).toBe(dir);
  });

  it('is a Problem without a home, unless one is named', () => {
    expect(dirOf('linux', {}, undefined, '')).toBe('no-data-folder');
    expect(dirOf('win32', {}, undefined, '')).toBe('no-data-folder');
    expect(dirOf('linux', {}, '/x', '')).toBe('/x/sdcoach/sessions');
  });
});
