import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { FIXTURE_CONTENT } from './sites.ts';

/** The id of each place of the fixture, by file name. */
const ids = new Map(
  globSync(join(FIXTURE_CONTENT, 'facts/places/*.yaml')).map((file) => {
    const { id } = parse(readFileSync(file, 'utf8')) as { id: string };
    return [basename(file, '.yaml'), id];
  }),
);

/**
 * The id in the place's URLs.
 * @example getPlaceId('example-house')
 */
export function getPlaceId(shortName: string): string {
  const id = ids.get(shortName);
  if (id === undefined) throw new Error(`The fixture has no place "${shortName}".`);
  return id;
}

/** The file name of the place with this id. */
export function getPlaceName(id: string): string {
  const [name] = [...ids].find(([, other]) => other === id) ?? [];
  if (name === undefined) throw new Error(`The fixture has no place with the id "${id}".`);
  return name;
}
