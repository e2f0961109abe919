/** Pictures for partner sites, to download. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { listLanguages } from '../../content/siteContent.ts';
import { getBadgePath, type BadgeKind } from '../../domain/paths.ts';
import { getBadges } from '../_pictures.ts';

const kinds: readonly BadgeKind[] = ['badge', 'card'];

export const getStaticPaths = (() =>
  listLanguages().flatMap(({ tag }) =>
    kinds.map((kind) => ({
      params: { name: /([^/]+)\.svg$/.exec(getBadgePath(tag, kind))?.[1] },
      props: { tag, kind },
    })),
  )) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  readonly tag: string;
  readonly kind: BadgeKind;
}

export const GET: APIRoute<Props> = ({ props: { tag, kind } }) => new Response(getBadges(tag)[kind].svg);
