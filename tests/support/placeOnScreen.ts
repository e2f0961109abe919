/**
 * An expression that scrolls to an element and returns its centre on the screen. Clicking at a position is what readers
 * do, and works the same in every engine; the drivers' functions for clicking an element differ.
 */
export function describePlaceOnScreen(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element.scrollIntoView({ block: 'center' });
    // The centre of a link that wraps may be outside of it, so use its first line.
    const { left, top, width, height } = element.getClientRects()[0];
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  })()`;
}

export interface PlaceOnScreen {
  readonly x: number;
  readonly y: number;
}
