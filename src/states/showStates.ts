import type { AstroIntegration } from 'astro';

/** Shows every component in every state at `/_states/` during `npm run dev`. Builds don't include it. */
export function showStates(): AstroIntegration {
  return {
    name: 'show-states',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        // Not a valid language tag, so no page of the site has this address.
        if (command === 'dev')
          injectRoute({ pattern: '/_states/[...lang]', entrypoint: './src/states/statesPage.astro' });
      },
    },
  };
}
