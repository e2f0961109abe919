/** A point on the earth in degrees (WGS84): north and east are above zero. */
interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/**
 * The address of a point for the map app of a phone (RFC 5870). `q` is how most of them learn to mark the point. It goes
 * without the name of the place, which an app would remember.
 * @example getGeoHref({ lat: 55.5, lon: 12.5 }) // => 'geo:55.5,12.5?q=55.5,12.5'
 */
export function getGeoHref({ lat, lon }: Coordinates): string {
  const point = `${String(lat)},${String(lon)}`;
  return `geo:${point}?q=${point}`;
}
