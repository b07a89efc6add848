/** The frame of a report: one file that needs nothing else, and a policy under which nothing else can be loaded or run. */
import { escapeHtml, type Html } from './html.ts';
import { STYLES } from './styles.ts';

/** `sha256` gives the digest of a text in base64. */
export function page(title: string, body: Html, sha256: (text: string) => string): string {
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src 'sha256-${sha256(STYLES)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLES}</style>`,
    '</head>',
    '<body>',
    body.html,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
