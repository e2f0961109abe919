import { createSensitiveCheck } from '../../src/check/sensitiveTraces.ts';
import type { Content } from '../../src/content/content.ts';
import type { ContentErrorDetails } from '../../src/domain/contentError.ts';
import { listTraces, type ShippedFile } from '../../src/check/traces.ts';

/** The issues that the check of a build finds in some files of a site. */
export function listSensitiveIssues(shipped: Iterable<ShippedFile>, content: Content): ContentErrorDetails[] {
  const { look, listIssues } = createSensitiveCheck(content);
  for (const file of shipped) look(listTraces(file));
  return listIssues();
}
