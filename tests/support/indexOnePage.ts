/** Adds a page to a new index of Pagefind and writes it to a folder: `node indexOnePage.ts FOLDER`. */
import { startPagefindIndex } from '../../src/search/build/pagefindIndex.ts';

const [folder = ''] = process.argv.slice(2);
const index = await startPagefindIndex();
index.add({ url: '/en/', language: 'en', title: 'Home', text: 'A page' });
await index.write(folder);
