/** What an objector writes, before anybody has it; who objects stands in words until a body is named. */
export const emptyStatement = {
  name: '',
  organisationId: '',
  identity: '',
  contact: '',
  grounds: '',
  evidence: '',
};
export type Statement = typeof emptyStatement;
