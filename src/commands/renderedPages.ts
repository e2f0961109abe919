import type { AstroIntegration } from 'astro';

interface Rendered {
  /** Receives every page, in UTF-8, before it is written. */
  readonly page: (html: ArrayBuffer) => void;
  /** How many pages and files are rendered, and how many there will be. */
  readonly count: (done: number, total: number) => void;
}

/** Reports what Astro renders, during the build. */
export function reportRendered({ page, count }: Rendered): AstroIntegration {
  return {
    name: 'report-rendered',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        let total = 0;
        let done = 0;
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            total = paths.length;
            return paths;
          },
          render: async (request, options) => {
            const rendered = await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            count(++done, total);
            if (!response.headers.get('content-type')?.startsWith('text/html')) return rendered;
            const html = await response.arrayBuffer();
            page(html);
            // Without the metadata of the result, which only incremental builds need.
            return new Response(html, response);
          },
        }));
      },
    },
  };
}
