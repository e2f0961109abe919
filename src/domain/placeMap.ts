/** The width of the map of places in its own units. All maps have it, so dots and names have the same size on each. */
export const MAP_WIDTH = 50;

/** On which side of its dot the name of a city stands, so that the names of neighbours don't overlap. */
export const mapSides = ['left', 'right', 'above', 'below'] as const;
