import { z } from 'zod';
import { redirectKinds } from '../../codes/redirect.ts';
import { exactDate, text } from './factSchema.ts';

const address = z.string().regex(/^\/$|^(\/[a-z0-9._-]+)+\/?$/);

const redirect = z
  .strictObject({
    from: address.meta({ title: 'an address without its language', example: '/old-page/' }),
    to: address.meta({ title: 'the address of what replaces it, without its language', example: '/rights/' }),
    kind: z.enum(redirectKinds).meta({ example: 'moved' }),
    on: exactDate,
    note: text.meta({ title: 'a note', example: 'Now a part of the page about rights' }).optional(),
  })
  .meta({
    title: 'a redirect',
    example: '{ from: /old-page/, to: /rights/, kind: moved, on: 2026-05-31 }',
  });

/** Redirects of renamed and retired pages. A page is never just deleted. */
export const redirectsSchema = z.strictObject({
  moves: z.array(redirect).meta({ title: 'a list of redirects, or []', example: '[]' }),
});
