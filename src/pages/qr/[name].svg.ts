/** The pictures of every printed code: plain, with high error correction, and with the readable URL. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { listCampaigns } from '../../content/campaigns.ts';
import { getCodeAddress, getReadableCodeAddress } from '../../domain/siteAddress.ts';
import { codePictureKinds, getCodePicturePath, type CodePictureKind } from '../../domain/paths.ts';
import { createCodeFile } from '../../codes/pictures/codeFile.ts';

interface Props {
  readonly code: string;
  readonly kind: CodePictureKind;
}

export const getStaticPaths = (() =>
  listCampaigns().flatMap(({ code }) =>
    codePictureKinds.map((kind) => ({
      params: { name: getCodePicturePath(code, kind).slice('/qr/'.length, -'.svg'.length) },
      props: { code, kind } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { code, kind }, site }) => {
  const siteAddress = String(site);
  const addresses = {
    address: getCodeAddress(siteAddress, code),
    readable: getReadableCodeAddress(siteAddress, code),
  };
  return new Response(createCodeFile(addresses, kind), { headers: { 'content-type': 'image/svg+xml' } });
};
