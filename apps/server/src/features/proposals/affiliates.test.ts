import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declareAffiliation } from '../eligibility/declare-affiliation.ts';
import { endAffiliation } from '../eligibility/end-affiliation.ts';
import { listAffiliations } from '../eligibility/read-affiliations.ts';
import { findValid } from './find-valid.ts';
import { overrideEligibility } from './override-eligibility.ts';
import { getProposalEligibility } from './read-eligibility.ts';
import { codeOf, type ProposalTest, startProposalTest } from './testing/start-proposal-test.ts';

let p: ProposalTest;
beforeAll(async () => {
  p = await startProposalTest();
});
afterAll(() => p.end());

const ties = async (id: string) =>
  (await getProposalEligibility(p.clerk, id)).findings.find(({ rule }) => rule === 'affiliates');

describe('an affiliate of the poster', () => {
  test('does not take its challenge unless a clerk says why; declared by either side it counts, ended it does not', async () => {
    const [vendor, other] = [await p.buildVendor(), await p.buildVendor()];
    const challenge = await p.buildChallenge();
    const ids = [await p.submitted(vendor, challenge), await p.submitted(other, challenge)];
    await p.close(challenge);
    const [tied, free] = ids as [string, string];
    const code = `91330100MA5ABCDE1`;
    const creditCode = code + creditCodeCheckCharacter(code);
    await p.t.services.pool.query(
      `update organisations set kind = 'domestic', country = 'CN', registration_number = null, credit_code = $2
        where id = (select organisation_id from challenges where id = $1)`,
      [challenge.challengeId, creditCode],
    );
    const declared = {
      creditCode,
      name: '示例·发榜单位',
      kind: 'same_controller' as const,
      evidence: '同受示例集团控制',
    };
    await declareAffiliation(vendor, vendor.organisationId, declared);
    expect(await codeOf(declareAffiliation(vendor, vendor.organisationId, declared))).toBe(
      'affiliate_declared',
    );
    const { items } = await listAffiliations(p.clerk, vendor.organisationId);
    const affiliation = items[0]?.id ?? '';
    expect(await codeOf(listAffiliations(other, vendor.organisationId)), 'no business of others').toBe(
      'not_found',
    );
    expect(await codeOf(endAffiliation(other, affiliation, '示例'))).toBe('not_found');
    expect(await ties(tied)).toMatchObject({
      outcome: 'fails',
      evidence: [{ ref: affiliation, says: '同受示例集团控制' }],
    });
    expect(await ties(free)).toMatchObject({ outcome: 'holds' });
    expect(await codeOf(findValid(p.clerk, tied))).toBe('not_eligible');
    expect(await codeOf(findValid(p.clerk, free))).toBe('done');
    expect(await codeOf(getProposalEligibility(vendor, tied)), 'the applicant learns nothing').toBe(
      'not_found',
    );
    const override = { rule: 'affiliates' as const, reason: '已核实不影响公平', seen: [affiliation] };
    expect(await codeOf(overrideEligibility(p.clerk, tied, override))).toBe('done');
    await endAffiliation(vendor, affiliation, '股权已转让');
    expect(await ties(tied)).toMatchObject({ outcome: 'holds', override: { stands: true } });
    expect(await codeOf(findValid(p.clerk, tied))).toBe('done');
  });
});
