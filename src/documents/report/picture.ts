/** Pictures in a page: images of their own, so that nothing in them can reach the page, in its light or dark form. */
import { type Html, html, safe } from './html.ts';
import type { Picture } from './types.ts';

export function picture({ title, light, dark, alt }: Picture): Html {
  if (light === '') return safe('');
  return html`<figure><picture><source media="screen and (prefers-color-scheme: dark)" srcset="${address(dark)}"><img alt="${alt}" src="${address(light)}"></picture><figcaption>${title}</figcaption></figure>`;
}

function address(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
