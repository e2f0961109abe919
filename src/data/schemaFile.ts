import { z } from 'zod';
import { getDataSchemaPath } from '../domain/paths.ts';
import type { DataFile } from './dataFiles.ts';
import { getAddress, type DataSite } from './dataSite.ts';

/**
 * The JSON Schema (draft 2020-12) of a file. It lets new fields come: inside a version only their meaning is promised.
 */
export function getSchemaFile(site: DataSite, { name, schema, holds }: DataFile): Record<string, unknown> {
  return {
    $id: getAddress(site, getDataSchemaPath(name)),
    title: name,
    description: holds,
    ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
  };
}
