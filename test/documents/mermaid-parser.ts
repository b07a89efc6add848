/** Mermaid's own parser, under a window of happy-dom, which its sanitiser wants. */
import { Window } from 'happy-dom';

const window = new Window();
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });

/** The kind of diagram, or why it is none; a text that changes Mermaid's settings is none either. */
export async function parseMermaid(text: string): Promise<string> {
  try {
    const { diagramType, config } = await mermaid.parse(text);
    return Object.keys(config).length === 0 ? diagramType : `changes ${JSON.stringify(config)}`;
  } catch (error) {
    return `${String(error)}\n${text}`;
  }
}
