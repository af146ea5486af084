import type { Ctx } from '../../platform/context.ts';
import { dateLineOf } from '../../platform/documents/date-words.ts';
import type { Certificate, Language } from '../../platform/documents/official-document.ts';
import { notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { type CertificateDocument, readCertificate } from './certificate-document.ts';
import { type CertificateRow, findCertificate, isOf } from './certificates.repository.ts';
import { finalises } from './rankings.policy.ts';

type Printed = { bytes: Buffer; name: string };

/** The certificate as PDF, for the awarded team, its body and the bureau; its words are those that were hashed. */
export async function printCertificate(
  ctx: Ctx,
  { number, language, base }: { number: string; language: Language; base: string },
): Promise<Printed> {
  const { db, printer } = ctx.services;
  const mine = finalises(ctx.actor) ? undefined : isOf(db, requireUser(ctx).userId);
  const row = await findCertificate(db, { number }, mine);
  if (!row) throw notFound('certificate');
  const bytes = await printer.renderCertificate(sheetOf(row, language, `${base}/verify`));
  const { team } = readCertificate(row.certificate);
  const name = language === 'zh' ? `荣誉证书-${team.name}-${number}.pdf` : `certificate-${number}.pdf`;
  return { bytes, name };
}

/** The sheet in one of the two languages; names are those that were sealed. */
function sheetOf(
  { certificate, ranking }: CertificateRow,
  language: Language,
  verifyUrl: string,
): Certificate {
  const said = readCertificate(certificate);
  const { number, sm3, checkCode } = certificate;
  return {
    language,
    ...(language === 'zh' ? wordsZh(said) : wordsEn(said)),
    award: said.award[language],
    issuer: said.issuer[language],
    dateLine: dateLineOf(said.issuedAt)[language],
    number: language === 'zh' ? `证书编号：${number}` : `Certificate no. ${number}`,
    check: { sm3, checkCode, verifyUrl },
    demo: ranking.demo,
  };
}

const wordsZh = ({ competition, challenge, team, place }: CertificateDocument) => ({
  title: '荣誉证书',
  recipient: team.organisation ? `${team.name}（${team.organisation}）` : team.name,
  citation: '在下列竞赛中成绩优异，特颁此证，以资鼓励。',
  place: `第${place}名`,
  occasion: challenge ? `${competition.title.zh}（榜题：${challenge.title}）` : competition.title.zh,
});

const wordsEn = ({ competition, challenge, team, place }: CertificateDocument) => ({
  title: 'Certificate of Honour',
  recipient: team.organisation ? `${team.name} (${team.organisation})` : team.name,
  citation: 'In recognition of outstanding work in the competition named below.',
  place: `Place ${place}`,
  occasion: challenge ? `${competition.title.en} (challenge: ${challenge.title})` : competition.title.en,
});
