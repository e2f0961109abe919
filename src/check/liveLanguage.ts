import type { Content } from '../content/content.ts';
import { findSourceContent } from '../content/textUnits.ts';
import type { Issues } from '../domain/contentError.ts';

/** The group of guides for readers in danger, which must be translated. */
const URGENT = 'now';

/**
 * Reports what a live language lacks: its glossary and the urgent guides. (Its missing sensitive words are reported with the
 * file.) Everything else may fall back to the source language, marked as such; `npm run translate -- live` requires all of it.
 */
export function* listLiveIssues(content: Content, tag: string): Issues {
  const { folder, languages } = content;
  const target = languages.get(tag);
  const source = findSourceContent(content);
  const language = target?.language;
  if (target === source || !target || language?.value.status !== 'live') return;
  const report = (file: string, what: string) => ({
    file: folder.getName(`${tag}/${file}`),
    problem: `${language.value.english} is live, but ${what} is missing.`,
    fix: `Write it, or set "status: preview" in ${language.yaml.file} until it is done.`,
  });
  if (!folder.findFile(`${tag}/glossary.yaml`)) yield report('glossary.yaml', 'its glossary');
  const urgent = [...(source?.guides ?? [])]
    .filter(([, { frontMatter }]) => frontMatter?.group === URGENT)
    .map(([slug]) => slug);
  const [first] = urgent;
  // A new urgent guide may be in the source language at first, so that it need not wait for translators.
  if (first !== undefined && !urgent.some((slug) => target.guides.has(slug)))
    yield report(`guides/${first}.mdx`, `its page "${first}"`);
}
