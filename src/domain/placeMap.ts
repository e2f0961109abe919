/** The width of the map of places in its own units. All maps have it, so dots and names have the same size on each. */
export const MAP_WIDTH = 50;

/** The side of its dot on which the name of a city is placed, so that the names of neighbours don't overlap. */
export const mapSides = ['left', 'right', 'above', 'below'] as const;
