import type { Text } from '../../lifecycle/lifecycle.ts';

/** What official documents of the programme say of who issues them. `{n}` in `listNumber` is the list's number. */
export type DocumentSettings = { issuer: Text; listNumber: Text };

export const defaultDocuments: DocumentSettings = {
  issuer: { zh: '', en: '' },
  listNumber: { zh: '第{n}号', en: 'No. {n}' },
};
