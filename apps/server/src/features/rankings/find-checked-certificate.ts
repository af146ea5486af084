import type { FindChecked } from '../../platform/documents/check-kind.ts';
import { readCertificate } from './certificate-document.ts';
import { findCertificateByHash } from './certificates.repository.ts';

/**
 * A certificate by its check code: whoever holds the sheet may know what the genuine one says, also where the contest
 * was not for everybody.
 */
export const findCheckedCertificate: FindChecked = async (ctx, prefix) => {
  const row = await findCertificateByHash(ctx.services.db, prefix);
  if (!row) return null;
  const { certificate, ranking } = row;
  const { competition, team, place, award, issuer, number, issuedAt } = readCertificate(certificate);
  const same = (value: string) => ({ zh: value, en: value });
  return {
    title: { zh: '荣誉证书', en: 'Certificate of Honour' },
    number: same(number),
    issuer,
    issuedAt,
    sm3: certificate.sm3,
    facts: [
      { name: { zh: '获奖团队', en: 'Awarded team' }, value: same(team.name) },
      ...(team.organisation
        ? [{ name: { zh: '所在单位', en: 'Organisation' }, value: same(team.organisation) }]
        : []),
      { name: { zh: '赛事', en: 'Competition' }, value: competition.title },
      { name: { zh: '奖项', en: 'Award' }, value: award },
      { name: { zh: '名次', en: 'Place' }, value: { zh: `第 ${place} 名`, en: String(place) } },
    ],
    remark: null,
    standing: true,
    link: `/results/${ranking.id}`,
    demo: ranking.demo,
  };
};
