import { z } from 'zod';

/** The part of a JSON Schema that the documentation and the tables of the open data are made from. */
export interface DataShape {
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, DataShape>>;
  readonly items?: DataShape;
  readonly required?: readonly string[];
}

export function getDataShape(schema: z.ZodType): DataShape {
  return z.toJSONSchema(schema, { io: 'input' }) as DataShape;
}
