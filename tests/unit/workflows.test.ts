import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useSharedFolder } from '../support/folder.ts';
import { parse } from 'yaml';
import { formatAsJson, formatForGitHub, formatForGitLab } from '../../src/commands/issueReports.ts';

const workflows = globSync('.{github,forgejo}/workflows/*.yml').sort();
const all = [...workflows, '.gitlab-ci.yml', '.ci/publish', '.ci/run'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

let folder = '';
useSharedFolder((path) => {
  folder = path;
});

/** The keys of a workflow, of its jobs and of their steps that GitHub and Forgejo know and these workflows use. */
const KEYS = {
  workflow: ['name', 'on', 'permissions', 'concurrency', 'jobs'],
  job: [
    'env',
    'if',
    'name',
    'runs-on',
    'needs',
    'container',
    'environment',
    'outputs',
    'permissions',
    'steps',
    'timeout-minutes',
  ],
  step: ['env', 'id', 'if', 'name', 'run', 'uses', 'with'],
};

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly object[] }>>;
}

/** Unknown keys of a workflow, which a Git host rejects. */
function listUnknownKeys(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const list = (values: readonly object[], known: readonly string[]): string[] =>
    values.flatMap((value) => Object.keys(value)).filter((key) => !known.includes(key));
  return [
    ...list([workflow], KEYS.workflow),
    ...list(jobs, KEYS.job),
    ...list(
      jobs.flatMap(({ steps }) => steps),
      KEYS.step,
    ),
  ];
}

describe('the workflows of GitHub and Forgejo', () => {
  it('exist on both hosts', () => {
    const names = (host: string) =>
      workflows.filter((file) => file.startsWith(host)).map((file) => file.split('/').at(-1));
    expect(names('.github')).toEqual(['content.yml', 'site.yml', 'test.yml']);
    expect(names('.forgejo')).toEqual(names('.github'));
  });

  it.each(workflows)('%s has only keys that the hosts know', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(listUnknownKeys(text)).toEqual([]);
    expect(listUnknownKeys(text.replace('runs-on', 'run-on'))).toEqual(['run-on']);
  });
});

describe('every workflow', () => {
  it('pins third-party actions to commits', () => {
    const used = all.flatMap((file) => readFileSync(file, 'utf8').match(/uses: .*/g) ?? []);
    expect(used.length).toBeGreaterThan(6);
    expect(used.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/.test(line))).toEqual(
      [],
    );
  });

  it('runs all tests on pull requests, and weekly with every page, on every host', () => {
    for (const host of ['.github', '.forgejo']) {
      const text = readFileSync(`${host}/workflows/test.yml`, 'utf8');
      expect(text).toMatch(/^on:\n {2}pull_request:$/m);
      expect(text).toContain('bash .ci/run');
      expect(text).toMatch(/^ {2}schedule:\n {4}- cron: '\d+ \d+ \* \* \d'$/m);
      expect(text).toMatch(/event_name == 'schedule' && 'npm ci && npm run test:all'/);
    }
    expect(readFileSync('.gitlab-ci.yml', 'utf8')).toMatch(
      /^test:\n(?: {2}.*\n)*? {2}rules:\n.*merge_request_event.*\n {2}script:\n {4}- bash \.ci\/run$/m,
    );
    expect(readFileSync('.gitlab-ci.yml', 'utf8')).toMatch(
      /^test:all:\n(?: {2}.*\n)*? {2}rules:\n.*"schedule"\n {2}script:\n.*npm ci\n.*npm run test:all$/m,
    );
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm test$/m);
  });

  it.each(all)('%s runs existing scripts and names no host or machine', (file) => {
    const text = readFileSync(file, 'utf8');
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script]) => script ?? '');
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    expect(text).not.toMatch(/https?:\/\/|registry|\/home\/|\/work\//);
  });
});

describe('the result that an editor sees', () => {
  const issue = {
    file: 'content/facts/places/house.yaml',
    line: 7,
    problem: 'The hours "9, 10%" can’t be read.',
    fix: 'Write: Tu-Fr 10:00-16:00\nand PH off',
  };

  it('shows issues beside their lines', () => {
    expect(formatForGitHub([issue])).toBe(
      '::error file=content/facts/places/house.yaml,line=7,title=The hours "9%2C 10%25" can’t be read.::Write: Tu-Fr 10:00-16:00%0Aand PH off',
    );
    expect(JSON.parse(formatForGitLab([issue]))).toMatchObject([
      {
        location: { path: issue.file, lines: { begin: 7 } },
        description: `${issue.problem} ${issue.fix}`,
      },
    ]);
    expect(formatForGitLab([])).toBe('[]\n');
    expect(JSON.parse(formatAsJson([], [issue]))).toEqual([{ severity: 'warning', ...issue }]);
  });

  const publish = (env: Readonly<Record<string, string>>, npm: string): string => {
    const project = mkdtempSync(join(folder, 'publish-'));
    for (const name of ['.ci', 'bin', 'content']) mkdirSync(join(project, name));
    cpSync('.ci/publish', join(project, '.ci/publish'));
    writeFileSync(join(project, 'content/permalinks.txt'), '/\n');
    writeFileSync(join(project, 'bin/npm'), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
    const PATH = `${join(project, 'bin')}:${process.env['PATH'] ?? ''}`;
    const { status, stdout } = spawnSync('bash', ['.ci/publish'], {
      ...{ cwd: project, encoding: 'utf8' },
      env: { PATH, ...env },
    });
    return `${String(status)} ${stdout.trim().split('\n').at(-1) ?? ''}`;
  };

  it('reports where the site was published, or why not', () => {
    const known = { SITE_URL: 'guide.example', PUBLISH_COMMAND: 'true' };
    expect(publish({}, 'exit 1')).toMatch(/^0 Not published: .*artifacts of this run/);
    expect(publish(known, 'exit 0')).toBe('0 Published at guide.example');
    expect(publish({ ...known, PUBLISH_COMMAND: 'false' }, 'exit 0')).toMatch(
      /^1 Not published: PUBLISH_COMMAND failed, see above\./,
    );
    expect(publish(known, 'case "$*" in *permalinks) echo /en/ >>content/permalinks.txt;; esac')).toMatch(
      /^1 Not published: this change adds addresses/,
    );
    const onNetlify = { ...known, PUBLISH_HOST: 'netlify' };
    const bundled = 'case "$*" in *bundle*|*verify*) echo "$*" >>asked;; esac';
    const command = { PUBLISH_COMMAND: 'grep -q "bundle -- --host netlify" asked' };
    expect(publish({ ...onNetlify, ...command }, bundled)).toBe('0 Published at guide.example');
    expect(publish(onNetlify, 'case "$*" in *verify*--host*netlify*) exit 1;; esac')).toMatch(
      /^1 Published at/,
    );
    expect(publish(onNetlify, 'case "$*" in *bundle*) exit 1;; esac')).toMatch(
      /^1 Not published: the bundle for netlify could not be made/,
    );
    expect(publish(known, 'case "$*" in *verify*) exit 1;; esac')).toMatch(
      /^1 Published at guide\.example, but it differs from the built site, see above\./,
    );
  });
});
