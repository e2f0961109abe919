/** Who runs a phone line, which callers must know before they call. */

/** The string for each, for lists of facts. Keys are spelled out in full, so that a search finds every use. */
export const runByKeys = {
  state: 'runBy.state',
  police: 'runBy.police',
  public: 'organisation.authority',
  health: 'runBy.health',
  stateFunded: 'runBy.stateFunded',
  organisation: 'runBy.organisation',
  unknown: 'runBy.unknown',
  // Only for lines in other countries.
  embassy: 'abroad.embassy',
  investigators: 'abroad.investigators',
} as const;

export type RunBy = keyof typeof runByKeys;

/** Those that count as the state, each with the string shown in brackets after a number in a sentence. */
const stateKeys = {
  state: 'runBy.inState',
  embassy: 'runBy.inState',
  investigators: 'runBy.inState',
  police: 'runBy.inPolice',
  public: 'organisation.authority',
} as const satisfies Partial<Record<RunBy, string>>;

/**
 * The string that must be shown with every number answered by the state, or undefined for others.
 * @example findStateKey('police') // => 'runBy.inPolice'
 */
export function findStateKey(
  runBy: RunBy | undefined,
): (typeof stateKeys)[keyof typeof stateKeys] | undefined {
  return runBy === undefined || !Object.hasOwn(stateKeys, runBy)
    ? undefined
    : stateKeys[runBy as keyof typeof stateKeys];
}

/**
 * A number in plain text, followed by who answers if that must be shown.
 * @example labelNumber('+00 00', 'the state') // => '+00 00 (the state)'
 */
export function labelNumber(number: string, label: string | undefined): string {
  return label === undefined ? number : `${number} (${label})`;
}

/** The fields that determine who runs a line. */
interface Line {
  readonly kind: string;
  readonly runBy?: RunBy | undefined;
  readonly abroad?: { readonly runBy: RunBy } | undefined;
}

/**
 * Who runs a line: as its record states, otherwise derived from its kind and that of its organisation. Undefined for an
 * emergency number, which must not make anyone hesitate.
 * @example getRunBy({ kind: 'helpline' }, 'authority') // => 'state'
 */
export function getRunBy(
  { kind, runBy, abroad }: Line,
  organisationKind: string | undefined,
): RunBy | undefined {
  if (kind === 'emergency') return undefined;
  if (abroad) return abroad.runBy;
  if (runBy) return runBy;
  if (kind === 'police') return 'police';
  if (kind === 'doctor') return 'health';
  if (organisationKind === undefined) return 'unknown';
  return organisationKind === 'authority' ? 'state' : 'organisation';
}

/**
 * Who answers the number of a place or an organisation: cities and hospitals count as public, not as the state.
 * @example getPlaceRunBy('shelter', 'authority') // => 'public'
 */
export function getPlaceRunBy(placeKind: string | undefined, organisationKind: string | undefined): RunBy {
  if (organisationKind === undefined) return 'unknown';
  if (organisationKind !== 'authority') return 'organisation';
  return placeKind === 'clinic' ? 'health' : 'public';
}
