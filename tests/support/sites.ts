/** The two sites that the tests open: the real one, and the small one that has every state once. */
export const SITE = 'dist';
export const FIXTURE = '.build/fixture';
export const FIXTURE_CONTENT = 'tests/fixtures/content';
/** The instant of the fixture's build: a Wednesday, 13:00 in Copenhagen. */
export const FIXTURE_TIME = '2026-11-25T12:00:00Z';
/** Another country, as small as a site may be. */
export const EXAMPLE = '.build/example';
export const EXAMPLE_CONTENT = 'examples/norway';
/** The instant of its build: half past nine on the seventeenth of May, a Wednesday. */
export const EXAMPLE_TIME = '2028-05-17T09:30:00+02:00';
