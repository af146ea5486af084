import type { Tx } from '@jiebang/db/client';
import { beijingDay } from '@jiebang/domain/calendar/day';
import {
  judgeAffiliates,
  judgeBody,
  judgeProfile,
  judgeQuota,
} from '@jiebang/domain/eligibility/judge-eligibility';
import type { Finding } from '@jiebang/domain/eligibility/rules';
import type { EligibilitySettings } from '@jiebang/domain/programs/settings/eligibility';
import { limitPerBody } from '@jiebang/domain/rounds/check-applicant';
import type { RoundSettings } from '@jiebang/domain/rounds/settings';
import {
  findBody,
  listBefore,
  listEntriesInForce,
  listPosted,
  listTaken,
  listTies,
} from './facts.repository.ts';

type Asked = { now: Date; rules: EligibilitySettings; hold: boolean };
type AppliedScenario = {
  id: string;
  roundId: string;
  organisationId: string;
  code: string | null;
  field: string | null;
  round: RoundSettings;
};

/** What the rules find of a scenario. Read one after the other: they share the connection of their transaction. */
export async function judgeScenario(
  tx: Tx,
  { id, roundId, organisationId, code, field, round }: AppliedScenario,
  { now, rules, hold }: Asked,
): Promise<Finding[]> {
  const body = await findBody(tx, organisationId);
  const blacklist = rules.barBlacklisted ? await listEntriesInForce(tx, body.creditCode, hold) : [];
  const won =
    rules.barPastWinners && field
      ? [
          ...(await listPosted(tx, { organisationId, field, except: id })),
          ...(await listTaken(tx, { organisationId, field })),
        ]
      : null;
  const limit = limitPerBody(round, rules);
  const before =
    limit === null || code === null ? [] : await listBefore(tx, { roundId, organisationId, code });
  return [
    ...judgeBody({ today: beijingDay(now.getTime()), body, blacklist, won }, rules),
    ...judgeProfile(body, round),
    ...judgeQuota(before, limit),
  ];
}

/** What the rules find of a proposal: the poster's affiliates may not take its challenge. */
export async function judgeProposal(
  tx: Tx,
  proposal: { organisationId: string; posterId: string; field: string | null },
  { now, rules, hold }: Asked,
): Promise<Finding[]> {
  const { organisationId, posterId, field } = proposal;
  const body = await findBody(tx, organisationId);
  const blacklist = rules.barBlacklisted ? await listEntriesInForce(tx, body.creditCode, hold) : [];
  const won = rules.barPastWinners && field ? await listTaken(tx, { organisationId, field }) : null;
  const ties = rules.barPosterAffiliates ? await listTies(tx, posterId, organisationId) : [];
  return [
    ...judgeBody({ today: beijingDay(now.getTime()), body, blacklist, won }, rules),
    ...judgeAffiliates(ties, rules),
  ];
}
