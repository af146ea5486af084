import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import { checkCodeOf } from '@jiebang/domain/documents/check-code';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { sm3Of } from './ranking-document.ts';

/** What a certificate certifies, in the words that stood when it was issued. */
export type CertificateDocument = {
  kind: 'jiebang.certificate';
  version: 1;
  number: string;
  competition: { id: string; slug: string; title: Text };
  challenge: { id: string; code: string | null; title: string } | null;
  team: { id: string; name: string; organisation: string | null };
  place: number;
  award: Text;
  composite: number;
  issuer: Text;
  ranking: { id: string; number: number; sm3: string };
  issuedAt: string;
};

export function writeCertificate(certificate: CertificateDocument) {
  const document = canonicalJson(certificate);
  const sm3 = sm3Of(document);
  return { document, sm3, checkCode: checkCodeOf(sm3) };
}

export const readCertificate = ({ document }: { document: string }): CertificateDocument =>
  JSON.parse(document) as CertificateDocument;
