import { describe, expect, it } from 'vitest';
import { exampleMachine } from '../../src/hosting/hosting.ts';
import { writeCaddy, writeGuide, writeNginx } from '../../src/hosting/servers.ts';
import { exampleHosting as hosting } from '../support/exampleHosting.ts';

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
