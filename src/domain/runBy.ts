/** Who runs a phone line: what a caller must know before the call. */

/** The words for each, in a row of short facts; spelled in full, so that a search finds every use. */
export const runByKeys = {
  state: 'runBy.state',
  police: 'runBy.police',
  public: 'organisation.authority',
  health: 'runBy.health',
  stateFunded: 'runBy.stateFunded',
  organisation: 'runBy.organisation',
  unknown: 'runBy.unknown',
  // Of lines in other countries only.
  embassy: 'abroad.embassy',
  investigators: 'abroad.investigators',
} as const;

export type RunBy = keyof typeof runByKeys;

/** Those that are the state, with the words between brackets after a number in a sentence. */
const stateKeys = {
  state: 'runBy.inState',
  embassy: 'runBy.inState',
  investigators: 'runBy.inState',
  police: 'runBy.inPolice',
  public: 'organisation.authority',
} as const satisfies Partial<Record<RunBy, string>>;

/**
 * The words that must stand beside every number that the state answers, or undefined where it is not the state.
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
 * A number in a text that holds no elements, with who answers where that must be said.
 * @example labelNumber('+00 00', 'the state') // => '+00 00 (the state)'
 */
export function labelNumber(number: string, label: string | undefined): string {
  return label === undefined ? number : `${number} (${label})`;
}

/** What a record says of who runs a line. */
interface Line {
  readonly kind: string;
  readonly runBy?: RunBy | undefined;
  readonly abroad?: { readonly runBy: RunBy } | undefined;
}

/**
 * Who runs a line: what its record says, else what follows from its kind and from that of its organisation. Undefined for
 * an emergency number: nobody in danger should stop to ask.
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
 * Who answers the number of a place, or of an organisation itself: a city or a hospital is public, and not the state.
 * @example getPlaceRunBy('shelter', 'authority') // => 'public'
 */
export function getPlaceRunBy(placeKind: string | undefined, organisationKind: string | undefined): RunBy {
  if (organisationKind === undefined) return 'unknown';
  if (organisationKind !== 'authority') return 'organisation';
  return placeKind === 'clinic' ? 'health' : 'public';
}
