import type { Hosting } from '../../src/hosting/hosting.ts';

/** A small site, for the configuration of its servers. */
export const exampleHosting: Hosting = {
  address: 'https://guide.example/',
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
