import type { Ctx } from '../../platform/context.ts';
import { dateLineOf } from '../../platform/documents/date-words.ts';
import type { Certificate, Language } from '../../platform/documents/official-document.ts';
import { notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { readCertificate } from './certificate-document.ts';
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

/** Team and body, as a certificate names who it is for. */
function sheetOf(
  { certificate, ranking }: CertificateRow,
  language: Language,
  verifyUrl: string,
): Certificate {
  const { competition, challenge, team, place, award, issuer, issuedAt } = readCertificate(certificate);
  const { number, sm3, checkCode } = certificate;
  const title = competition.title[language];
  const zh = language === 'zh';
  const who = team.organisation ? (zh ? `（${team.organisation}）` : ` (${team.organisation})`) : '';
  const ofChallenge = challenge
    ? zh
      ? `，应揭榜题「${challenge.title}」`
      : `, held for the challenge “${challenge.title}”`
    : '';
  return {
    language,
    title: zh ? '荣誉证书' : 'Certificate of Honour',
    recipient: `${team.name}${who}`,
    citation: zh
      ? `在「${title}」中${ofChallenge ? `（${ofChallenge.slice(1)}）` : ''}表现突出，荣获：`
      : `for outstanding work in “${title}”${ofChallenge}, is awarded the`,
    award: award[language],
    place: zh ? `第 ${place} 名` : `Place ${place}`,
    occasion: title,
    issuer: issuer[language],
    dateLine: dateLineOf(issuedAt)[language],
    number: zh ? `证书编号：${number}` : `No. ${number}`,
    check: { sm3, checkCode, verifyUrl },
    demo: ranking.demo,
  };
}
