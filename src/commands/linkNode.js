/**
 * What `npm ci` runs at its end, with whatever Node a machine has: the Node of the project becomes the one that npm's scripts
 * find. Newer npm has linked it already. The npm of Debian leaves it out where packages for other machines, which it does not
 * install, have a program of the same name.
 */
import { existsSync, symlinkSync } from 'node:fs';

const LINK = 'node_modules/.bin/node';
const target = `node-${process.platform}-${process.arch}/bin/node`;

if (!existsSync(LINK) && existsSync(`node_modules/${target}`)) symlinkSync(`../${target}`, LINK);
