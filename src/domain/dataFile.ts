/** The files of open data, in the order in which they are listed. */
export const dataFileNames = ['places.json', 'places.geojson', 'contacts.json', 'entitlements.json'] as const;
export type DataFileName = (typeof dataFileNames)[number];
