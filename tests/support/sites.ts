/** The sites that the tests open: the real one, and a small one that has every state once. */
export const SITE = 'dist';
export const FIXTURE = '.build/fixture';
export const FIXTURE_CONTENT = 'tests/fixtures/content';
/** The fixture's build time: a Wednesday, 13:00 in Copenhagen. */
export const FIXTURE_TIME = '2026-11-25T12:00:00Z';
/** A minimal site of another country. */
export const EXAMPLE = '.build/example';
export const EXAMPLE_CONTENT = 'examples/norway';
/** Its build time: 09:30 on 17 May, a Wednesday. */
export const EXAMPLE_TIME = '2028-05-17T09:30:00+02:00';
