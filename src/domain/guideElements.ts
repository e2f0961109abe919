/** The elements that a guide may use, with the attributes that each must have. Everything else is a mistake. */
export const guideElements = {
  Fact: ['id'],
  Call: ['to'],
  Place: ['id'],
  Steps: [],
  Note: [],
  Danish: ['word'],
  Short: [],
  Adviser: [],
  Source: ['id'],
  Email: ['to'],
  Group: ['id'],
} as const satisfies Record<string, readonly string[]>;

export type GuideElement = keyof typeof guideElements;

export function isGuideElement(name: string): name is GuideElement {
  return Object.hasOwn(guideElements, name);
}
