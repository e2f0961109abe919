/**
 * An expression for the middle of an element on the screen, which it scrolls to. A press at a place is what a reader
 * does, and means the same in every engine; their own ways to press an element differ.
 */
export function describePlaceOnScreen(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element.scrollIntoView({ block: 'center' });
    // Words that go on in the next line have no middle that is theirs.
    const { left, top, width, height } = element.getClientRects()[0];
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  })()`;
}

export interface PlaceOnScreen {
  readonly x: number;
  readonly y: number;
}
