/** What the recent releases have changed, as a feed in each language. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { listReleases } from '../../../../content/releases.ts';
import { getContent, getSite, listLanguages } from '../../../../content/siteContent.ts';
import { formatFeed } from '../../../../data/feed.ts';
import { getTranslator } from '../../../../i18n/translator.ts';
import { getSiteMetadata } from '../_siteMetadata.ts';
import { findRecord, nameSubject } from '../_releases.ts';

export const getStaticPaths = (() =>
  listLanguages().map(({ tag }) => ({ params: { lang: tag } }))) satisfies GetStaticPaths;

export const GET: APIRoute<object, { lang: string }> = ({ site, params: { lang } }) => {
  const t = getTranslator(lang);
  const feed = formatFeed(getSiteMetadata(site), lang, listReleases(getContent()), findRecord, {
    siteName: getSite().name,
    title: t('changes.title'),
    changes: {
      new: t('changes.new'),
      changed: t('changes.changed'),
      confirmed: t('changes.confirmed'),
      moved: t('changes.moved'),
      retired: t('changes.gone'),
      gone: t('changes.gone'),
    },
    nameSubject: (change) => nameSubject(lang, change),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
