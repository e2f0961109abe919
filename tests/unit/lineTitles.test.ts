import { describe, expect, it } from 'vitest';
import { cutTitle } from '../../src/components/contact/lineTitles.ts';

describe('cutTitle', () => {
  it.each([
    ['ABC, a state centre', 'A state centre', 'ABC'],
    ['CMM، مركز تابع للدولة', 'مركز تابع للدولة', 'CMM'],
    ['CMM ศูนย์ของรัฐ', 'ศูนย์ของรัฐ', 'CMM'],
    ['Offerrådgivningen', 'Somebody who does not work for the state', 'Offerrådgivningen'],
    ['A state centre', 'A state centre', 'A state centre'],
    ['Centre', 'A state centre', 'Centre'],
  ])('shortens %s below "%s" to %s', (name, title, shown) => expect(cutTitle(name, title)).toBe(shown));
});
