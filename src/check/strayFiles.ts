import type { ContentErrorDetails } from '../domain/contentError.ts';
import type { ContentFolder } from '../content/contentFolder.ts';

/** Files in these folders are read if their names end like this. */
const ENDINGS = [
  { folder: /^facts\/(places|campaigns)\//, ending: '.yaml' },
  { folder: /^[^/]+\/guides\//, ending: '.mdx' },
] as const;

/** Places and guides that nobody would ever see, because their files are named in another way. */
export function listStrayFiles(folder: ContentFolder): ContentErrorDetails[] {
  return folder.listFiles().flatMap(({ path, file }) => {
    const ending = ENDINGS.find((rule) => rule.folder.test(path))?.ending;
    const name = path.slice(path.lastIndexOf('/') + 1);
    // A file such as `.DS_Store` is put there by the computer, not by a person.
    if (ending === undefined || path.endsWith(ending) || name.startsWith('.')) return [];
    return [
      {
        file,
        problem: `This file is not read, because its name does not end in "${ending}".`,
        fix: `Name it: ${name.replace(/\.[^.]*$/, '')}${ending}`,
      },
    ];
  });
}
