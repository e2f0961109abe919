/** A recording of a guide, as the publisher made it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { listSentRecordings } from '../../../content/recordings.ts';
import { contentTypes } from '../../../domain/policy.ts';

export const getStaticPaths = (() =>
  listSentRecordings().map(({ language, name }) => ({
    params: { lang: language, file: name },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const recording = listSentRecordings().find(
    ({ language, name }) => language === params['lang'] && name === params['file'],
  );
  if (!recording) throw new Error(`There is no recording ${params['file'] ?? ''}.`);
  const [, ending = ''] = recording.name.split('.');
  return new Response(new Uint8Array(recording.readBytes()), {
    headers: { 'content-type': contentTypes[ending] ?? '' },
  });
};
