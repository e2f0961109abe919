/** The recording of a guide, byte for byte. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { listPublishedRecordings } from '../../../content/recordings.ts';
import { contentTypes } from '../../../domain/policy.ts';

export const getStaticPaths = (() =>
  listPublishedRecordings().map(({ language, name }) => ({
    params: { lang: language, file: name },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const recording = listPublishedRecordings().find(
    ({ language, name }) => language === params['lang'] && name === params['file'],
  );
  if (!recording) throw new Error(`Recording "${params['file'] ?? ''}" not found.`);
  const [, extension = ''] = recording.name.split('.');
  return new Response(new Uint8Array(recording.readBytes()), {
    headers: { 'content-type': contentTypes[extension] ?? '' },
  });
};
