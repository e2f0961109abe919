import { describe, expect, it } from 'vitest';
import { exampleMachine, type Hosting } from '../../src/hosting/hosting.ts';
import { writeCaddy, writeGuide, writeNginx } from '../../src/hosting/servers.ts';

const hosting: Hosting = {
  host: 'guide.example',
  base: '',
  onion: undefined,
  languages: ['ar', 'en'],
  codes: ['k7wp'],
  searchPages: ['en/topics/index.html'],
  pagePolicy: "default-src 'none'",
  searchPolicy: "default-src 'none'; script-src 'wasm-unsafe-eval'",
  redirects: [{ from: '/en/old/', to: '/en/new/' }],
};

describe('a template of a server', () => {
  it.each([undefined, 'example.onion'])('is filled completely (onion address: %s)', (onion) => {
    for (const text of [
      writeNginx({ ...hosting, onion }, exampleMachine),
      writeCaddy({ ...hosting, onion }, exampleMachine),
      writeGuide({ ...hosting, onion }, 'dist'),
    ])
      expect(text).not.toMatch(/\{\{|undefined/);
  });
});
