import { describe, expect, it } from 'vitest';
import { listOfferedServices } from '../../src/domain/place.ts';

describe('listOfferedServices', () => {
  it('names each service once, in the order of all services', () => {
    expect(
      listOfferedServices([
        { services: ['sleep', 'legal'] },
        { services: [] },
        { services: ['legal', 'talk'] },
      ]),
    ).toEqual(['talk', 'legal', 'sleep']);
  });
});
