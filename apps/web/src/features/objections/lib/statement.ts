/** A file that was uploaded and checked, and is not filed yet. */
export type Evidence = { id: string; name: string; bytes: number };

/** What an objector writes, before anybody has it; who objects stands in words until a body is named. */
export const emptyStatement = {
  name: '',
  organisationId: '',
  identity: '',
  contact: '',
  grounds: '',
  evidence: '',
  file: null as Evidence | null,
};
export type Statement = typeof emptyStatement;
