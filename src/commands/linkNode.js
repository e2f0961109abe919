/**
 * What `npm ci` runs at its end, with whatever Node a machine has: the Node of the project becomes the one that npm's scripts
 * find. Newer npm has linked it already. The npm of Debian leaves it out where packages for other machines, which it does not
 * install, have a program of the same name. Never fails the installation: `npm run check:packages` says which Node runs.
 */
import { existsSync, lstatSync, rmSync, symlinkSync } from 'node:fs';

const FOLDER = 'node_modules/.bin';
const LINK = `${FOLDER}/node`;
const target = `node-${process.platform}-${process.arch}/bin/node`;

try {
  // Where npm makes no links, or makes them in a folder of somebody else, none is missing.
  const isFolder = lstatSync(FOLDER, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && existsSync(`node_modules/${target}`) && !existsSync(LINK)) {
    // One that leads nowhere.
    if (lstatSync(LINK, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(LINK);
    symlinkSync(`../${target}`, LINK);
  }
} catch (error) {
  console.warn(`The Node of the project could not be linked in ${FOLDER}: ${error.message}`);
}
