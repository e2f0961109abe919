/**
 * Runs at the end of `npm ci`, with any version of Node: links the Node of the project into `node_modules/.bin`, so that npm's
 * scripts use it. Newer versions of npm have linked it already. Debian's npm has not, because packages for other platforms,
 * which it does not install, have a program of the same name. Never fails the installation: `npm run check:packages` reports
 * which Node runs.
 */
import { existsSync, lstatSync, rmSync, symlinkSync } from 'node:fs';

const FOLDER = 'node_modules/.bin';
const LINK = `${FOLDER}/node`;
const target = `node-${process.platform}-${process.arch}/bin/node`;

try {
  // If the folder is missing or is a link to another one, npm puts its links elsewhere.
  const isFolder = lstatSync(FOLDER, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && existsSync(`node_modules/${target}`) && !existsSync(LINK)) {
    // A dangling link.
    if (lstatSync(LINK, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(LINK);
    symlinkSync(`../${target}`, LINK);
  }
} catch (error) {
  console.warn(`The Node of the project could not be linked in ${FOLDER}: ${error.message}`);
}
