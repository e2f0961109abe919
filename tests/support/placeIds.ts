import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { FIXTURE_CONTENT } from './sites.ts';

/** The id of each place of the fixture, by the name of its file. */
const ids = new Map(
  globSync(join(FIXTURE_CONTENT, 'facts/places/*.yaml')).map((file) => {
    const { id } = parse(readFileSync(file, 'utf8')) as { id: string };
    return [basename(file, '.yaml'), id];
  }),
);

/** @example getPlaceId('example-house'), as its addresses have it */
export function getPlaceId(shortName: string): string {
  const id = ids.get(shortName);
  if (id === undefined) throw new Error(`The fixture has no place ${shortName}.`);
  return id;
}

/** The name of the file of the place that has an id. */
export function getPlaceName(id: string): string {
  const [name] = [...ids].find(([, other]) => other === id) ?? [];
  if (name === undefined) throw new Error(`No place of the fixture has the id ${id}.`);
  return name;
}
