import { EventEmitter } from 'node:events';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { HookParameters } from 'astro';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchContent } from '../../src/commands/watchContent.ts';
import { useContentCopy } from '../support/contentCopy.ts';
import { FIXTURE_TIME } from '../support/sites.ts';

const copy = useContentCopy();
const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
const logger = { error: vi.fn<(text: string) => void>(), info: vi.fn<(text: string) => void>() };
const send = vi.fn<() => void>();

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', copy.contentDir);
  vi.stubEnv('BUILD_TIME', FIXTURE_TIME);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const environments = { client: { moduleGraph: { invalidateAll: () => undefined }, hot: { send } } };
  const server = { watcher, environments, middlewares: { use: () => undefined } };
  const parameters = { server, logger } as unknown as HookParameters<'astro:server:setup'>;
  void watchContent().hooks['astro:server:setup']?.(parameters);
});
afterEach(() => {
  watcher.removeAllListeners();
  vi.clearAllMocks();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

function reportChange(): void {
  watcher.emit('all', 'change', join(copy.contentDir, 'site.yaml'));
  vi.runAllTimers();
}

describe('watchContent', () => {
  it('reports a folder that can’t be read, and continues', () => {
    renameSync(copy.contentDir, `${copy.contentDir}-moved`);
    reportChange();
    expect(logger.error.mock.calls).toEqual([[expect.stringContaining('There is no content folder')]]);
    renameSync(`${copy.contentDir}-moved`, copy.contentDir);
    reportChange();
    expect(logger.info.mock.calls).toEqual([['The errors in the content are fixed.']]);
  });

  it('finds a change made before the watcher was ready', () => {
    copy.write('facts/contacts.yaml', 'wrong: [');
    watcher.emit('ready');
    expect(logger.error.mock.calls).toEqual([[expect.stringContaining('facts/contacts.yaml')]]);
    expect(send).toHaveBeenCalledOnce();
  });

  it('does not reload pages if nothing has changed by then', () => {
    watcher.emit('ready');
    expect(send).not.toHaveBeenCalled();
  });
});
