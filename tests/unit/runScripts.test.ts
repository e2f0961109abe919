import { afterEach, describe, expect, it, vi } from 'vitest';
import { getStepEnvironment } from '../../src/commands/runCommand.ts';
import { listChecks, runScripts } from '../../src/commands/runScripts.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('listChecks', () => {
  it('lists each check once, the slowest first, except `check:launch`', () => {
    const checks = listChecks();
    expect(new Set(checks).size).toBe(checks.length);
    expect(checks[0]).toBe('check:test');
    expect(checks).toContain('check:content');
    expect(checks).not.toContain('check:launch');
  });
});

describe('runScripts', () => {
  it('runs every script, and prints and returns those that failed', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    // `check:packages` ignores BUILD_TIME; `check:content` rejects this one.
    const env = { ...getStepEnvironment(), BUILD_TIME: 'tomorrow' };
    const scripts = ['check:content', 'check:packages', 'check:packages'];
    await expect(runScripts(scripts, env)).resolves.toEqual(['check:content']);
    const printed = log.mock.calls.map(([line]) => String(line));
    expect(printed.filter((line) => /^ +\d+\.\d s {2}check:packages$/.test(line))).toHaveLength(2);
    expect(printed.join()).toMatch(/ s {2}check:content {2}.*failed[^]*BUILD_TIME is "tomorrow"/);
  });
});
