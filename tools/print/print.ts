/**
 * `npm run print -- k7wp`: the posters, leaflets, cards and stickers of a code as PDFs. Chromium prints them from the built site,
 * so they match what a browser prints from the page of the code.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { formatCount } from '../../src/domain/formatCount.ts';
import { warnOfPlaceholder } from '../../src/domain/siteAddress.ts';
import { getPrintPath } from '../../src/domain/paths.ts';
import { getPrintFileName } from '../../src/codes/printLayout.ts';
import { getContent, listLanguages } from '../../src/content/siteContent.ts';
import { openOutputFolder } from '../../src/finish/outputFolder.ts';
import { getSettings } from '../../src/settings.ts';
import { getBuiltSite } from '../../src/commands/builtSite.ts';
import { startChromium } from '../../src/commands/chromium.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { openPrintingPage, printPdf } from './printPdf.ts';
import { startProgress } from '../../src/commands/progress.ts';
import { printCommand, readPrintOrder, type Printable, type PrintOrder } from './printOrder.ts';
import { createSiteServer } from '../../src/commands/siteServer.ts';
import { runCommand } from '../../src/commands/runCommand.ts';

await runCommand(printCommand, async (line) => {
  const siteDir = getBuiltSite();
  const order = readPrintOrder(line, listPrintable());
  const missing = order.languages.filter(
    (language) => !existsSync(join(siteDir, getPrintPath(language, order.code), 'index.html')),
  );
  if (missing.length > 0)
    throw new CommandError(
      `${siteDir}/ has no print page for the code ${order.code} in: ${missing.join(', ')}. Run "npm run build", then run this again.`,
    );
  await printAll(siteDir, order);
});

function listPrintable(): Printable {
  const languages = listLanguages();
  return {
    codes: new Map([...getContent().facts.campaigns.records].map(([code, { language }]) => [code, language])),
    languages: languages.map(({ tag }) => tag),
    live: languages.filter(({ status }) => status === 'live').map(({ tag }) => tag),
  };
}

async function printAll(
  siteDir: string,
  { code, languages, layouts, versions, outDir }: PrintOrder,
): Promise<void> {
  using progress = startProgress();
  let address: string | null | undefined;
  const jobs = languages.flatMap((language) =>
    layouts.flatMap((layout) =>
      versions.map((version) => ({
        name: getPrintFileName(code, language, layout, version),
        job: { code, language, layout, version },
      })),
    ),
  );
  const folder = openOutputFolder(
    outDir,
    'added',
    jobs.map(({ name }) => name),
  );
  progress.step('start the browser');
  // Started before the server: if no browser is found, a running server would keep the process alive.
  await using browser = await startChromium();
  await using server = createSiteServer(siteDir).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${String(port)}`;
  const page = await openPrintingPage(browser);
  const date = getSettings().buildTime;
  for (const { name, job } of jobs) {
    progress.step(join(outDir, name));
    folder.write(name, await printPdf(page, { origin, date, ...job }));
    address ??= await page.locator('.sheet .address').first().textContent();
  }
  progress.end();
  const warning = warnOfPlaceholder(new URL(`https://${String(address).trim()}`).origin);
  if (warning) console.log(warning);
  console.log(`${formatCount(jobs.length, 'PDF is', 'PDFs are')} in ${outDir}/.`);
}
