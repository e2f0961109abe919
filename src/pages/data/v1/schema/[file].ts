/** The JSON Schema of each open data file. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles, getSchemaFile, type DataFile } from '../../../../data/dataFiles.ts';
import { getDataSchemaPath } from '../../../../domain/paths.ts';
import { getSiteMetadata } from '../_siteMetadata.ts';
import { respondWithJson } from '../_respond.ts';

export const getStaticPaths = (() =>
  dataFiles.map((file) => ({
    params: { file: getDataSchemaPath(file.name).split('/').at(-1) },
    props: { name: file.name },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: DataFile['name'] }> = ({ site, props }) => {
  const file = dataFiles.find(({ name }) => name === props.name);
  if (!file) throw new Error(`Unknown data file "${props.name}".`);
  return respondWithJson(getSchemaFile(getSiteMetadata(site), file));
};
