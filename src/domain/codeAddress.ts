import { getCodePath, getUpperCaseCodePath } from './paths.ts';

/**
 * The address that a code picture holds. In capitals where the whole address can be, since capitals and digits alone
 * make the smallest and sturdiest picture; no last slash, for the same reason. A site in a folder of its host keeps the
 * letters of that folder, because a host tells `/Guide/` from `/GUIDE/`.
 * @example getCodeAddress('https://vejviser.example', 'k7wp') // => 'HTTPS://VEJVISER.EXAMPLE/Q/K7WP'
 * @example getCodeAddress('https://ngo.example/guide/', 'k7wp') // => 'https://ngo.example/guide/q/k7wp/'
 */
export function getCodeAddress(siteAddress: string, code: string): string {
  const { origin, folder } = splitAddress(siteAddress);
  if (folder !== '') return `${origin}${folder}${getCodePath(code)}`;
  return `${origin.toUpperCase()}${getUpperCaseCodePath(code).replace(/\/$/, '')}`;
}

/**
 * The same address as people read and type it: small letters, nothing before the host, no last slash.
 * @example getReadableCodeAddress('https://vejviser.example', 'k7wp') // => 'vejviser.example/q/k7wp'
 */
export function getReadableCodeAddress(siteAddress: string, code: string): string {
  const { host, folder } = splitAddress(siteAddress);
  return `${host}${folder}${getCodePath(code).replace(/\/$/, '')}`;
}

function splitAddress(siteAddress: string): { origin: string; host: string; folder: string } {
  const { origin, host, pathname } = new URL(siteAddress);
  return { origin, host, folder: pathname.replace(/\/+$/, '') };
}
