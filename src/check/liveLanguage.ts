import type { Content } from '../content/content.ts';
import type { Issues } from '../domain/contentError.ts';

/** The group of guides that somebody needs who is in danger: they are in no other language than the reader's. */
const URGENT = 'now';

/**
 * What a language must have of its own before its readers are offered it: its terms, the words that tell what the site is
 * about (that they are missing is told with the file), and the guides for those who need help now. Anything else may be
 * in the source language for a time, and says so; `npm run translate -- live` asks for all of it.
 */
export function* listLiveIssues({ folder, languages, site }: Content, tag: string): Issues {
  const own = languages.get(tag);
  const source = languages.get(site?.value.sourceLanguage ?? 'en');
  const language = own?.language;
  if (own === source || !own || language?.value.status !== 'live') return;
  const report = (file: string, what: string) => ({
    file: folder.getName(`${tag}/${file}`),
    problem: `${language.value.english} is offered to readers, but ${what} is missing.`,
    fix: `Write it, or write "status: preview" in ${language.yaml.file} until it is there.`,
  });
  if (!folder.findFile(`${tag}/glossary.yaml`)) yield report('glossary.yaml', 'its glossary');
  const urgent = [...(source?.guides ?? [])]
    .filter(([, { frontMatter }]) => frontMatter?.group === URGENT)
    .map(([slug]) => slug);
  const [first] = urgent;
  // One that was just added may be in the source language for a time: what is urgent waits for no translator.
  if (first !== undefined && !urgent.some((slug) => own.guides.has(slug)))
    yield report(`guides/${first}.mdx`, `its page "${first}"`);
}
