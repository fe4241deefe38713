import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { finding } from '../finding.ts';
import type { Check } from '../visit.ts';

/** The folder of the journal and of mails that wait, by its mode. On Windows its ACL must see to it: Node does not tell. */
export const dataFolderCheck: Check = {
  title: 'The data folder',
  needs: [],
  async run({ request }) {
    if (request.dataFolder === null) return [];
    const folder = resolve(request.dataFolder);
    try {
      const { mode } = await stat(folder);
      const open = process.platform !== 'win32' && (mode & 0o077) !== 0;
      const facts = { mode: (mode & 0o7777).toString(8) };
      return [finding(open ? 'data-folder-open' : 'data-folder-good', folder, facts)];
    } catch {
      return [finding('data-folder-absent', folder)];
    }
  },
};
