/** A strict reader of the XML that a report may be: elements, attributes in double quotes, text; nothing else. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const TOKEN = /<(\/?)([a-zA-Z][\w-]*)((?: [a-zA-Z][\w-]*="[^"<]*")*)(\/?)>|([^<]+)/uy;
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root element; throws at what is not well-formed. */
export function readXml(xml: string): Element {
  const forbidden = NO_CHARACTER.exec(xml);
  if (forbidden !== null) throw new Error(`character ${forbidden[0].codePointAt(0)?.toString(16)}`);
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(head)) throw new Error('no declaration');
  const document = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open = [document];
  for (let at = head.length; at < xml.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(xml);
    const parent = open.at(-1);
    if (token === null || parent === undefined) throw new Error(`no token at ${xml.slice(at, at + 60)}`);
    const [, closing, name = '', attributes = '', empty, text] = token;
    if (text !== undefined) parent.text += resolve(text);
    else if (closing === '/') close(open, name);
    else {
      const element = { name, attributes: readAttributes(attributes), children: [] as Element[], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [root, ...others] = document.children;
  if (root === undefined || others.length > 0 || open.length !== 1 || document.text.trim() !== '') {
    throw new Error('not one root element');
  }
  return root;
}

function close(open: { readonly name: string }[], name: string): void {
  if (name === '' || open.pop()?.name !== name) throw new Error(`unexpected </${name}>`);
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/ ([\w-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [
    name,
    resolve(value),
  ]);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`twice in ${text}`);
  return Object.fromEntries(pairs);
}

function resolve(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replace(/&(\w*;?)/gu, (_, name: string) => {
    const character = name.endsWith(';') ? REFERENCES[name.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`reference &${name}`);
    return character;
  });
}
