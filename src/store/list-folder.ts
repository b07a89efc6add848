/** What stands in a folder of somebody else's, in an order that is the same everywhere. */
import { readdir } from 'node:fs/promises';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** The entries of a folder by name, in code unit order; rejects where it cannot be read. Links are not followed. */
export async function listFolder(dir: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .map((entry): FolderEntry => {
      if (entry.isFile()) return { name: entry.name, kind: 'file' };
      if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
      return { name: entry.name, kind: entry.isSymbolicLink() ? 'link' : 'other' };
    })
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}
