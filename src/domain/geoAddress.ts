import type { Coordinates } from './place.ts';

/**
 * The address of a point for the map app of a phone (RFC 5870). `q` is how most of them learn what to write beside it.
 * @example getGeoHref({ lat: 55.5, lon: 12.5 }, 'Huset') // => 'geo:55.5,12.5?q=55.5,12.5(Huset)'
 */
export function getGeoHref({ lat, lon }: Coordinates, name: string): string {
  const point = `${String(lat)},${String(lon)}`;
  return `geo:${point}?q=${point}(${encodeURIComponent(name).replace(/[()]/g, '')})`;
}
