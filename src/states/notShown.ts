/** The files and folders of components that the page of states does not show, each with the reason. */
export const notShown: Readonly<Record<string, string>> = {
  'src/codes/CodeChoice.astro':
    'It is the whole page of a code without a language (/q/…/). Its parts are on this page.',
  'src/codes/print/':
    'Sheets of paper, with styles of their own that would change this page. /en/print/…/ shows all of them.',
  'src/components/home/HomeDanger.astro':
    'It is the help box of the start page, and has the same id as the help box of this page.',
  'src/components/site/AutoRedirect.astro': 'It leaves the page at once.',
  'src/search/search.client.ts':
    'It makes the results of a search, from an index that only a build makes. The built topics page shows them.',
};
