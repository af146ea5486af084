import type { ProposalView } from '@jiebang/contracts/proposals';
import type { Tx } from '@jiebang/db/client';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { RawReply } from '../../platform/http/route.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { attachment } from '../files/public.ts';
import { checks } from './proposals.policy.ts';
import { presentChallenge, presentProposal, presentReceipt, presentSummary } from './proposals.presenter.ts';
import { findVersion, listCorrections, listOwnProposals, listVersions } from './proposals.repository.ts';
import { requireProposal } from './require-proposal.ts';

async function read(ctx: Ctx, tx: Tx, id: string): Promise<ProposalView> {
  const now = ctx.services.clock.now();
  const place = await requireProposal(tx, requireUser(ctx), id, now);
  const versions = await listVersions(tx, id);
  return presentProposal(ctx.actor, place, { versions, corrections: await listCorrections(tx, id) }, now);
}

export const getProposal = (ctx: Ctx, id: string): Promise<ProposalView> =>
  readSnapshot(ctx, (tx) => read(ctx, tx, id));

async function requireVersion(ctx: Ctx, tx: Tx, id: string, version: number | undefined) {
  const place = await requireProposal(tx, requireUser(ctx), id, ctx.services.clock.now());
  const row = await findVersion(tx, id, version);
  if (!row) throw notFound('version');
  return { place, row };
}

export async function getProposalReceipt(ctx: Ctx, id: string, version?: number) {
  const { place, row } = await requireVersion(ctx, ctx.services.db, id, version);
  return presentReceipt(place.proposal, row);
}

/** What a handing-in answers: one read for both. */
export const getHandedIn = (ctx: Ctx, id: string) =>
  readSnapshot(ctx, async (tx) => {
    const { place, row } = await requireVersion(ctx, tx, id, undefined);
    return { proposal: await read(ctx, tx, id), receipt: presentReceipt(place.proposal, row) };
  });

/**
 * The text as it was handed in, in the bytes whose hashes the receipt names: for the applicant and the bureau. The
 * poster reads it on the page, where names are masked.
 */
export async function downloadProposal(ctx: Ctx, id: string, version?: number): Promise<RawReply> {
  const { place, row } = await requireVersion(ctx, ctx.services.db, id, version);
  if (place.role === null && !checks(ctx.actor)) throw notFound('file of proposal');
  return new RawReply(Buffer.from(canonicalJson(row.content)), {
    'content-type': 'application/octet-stream',
    'content-length': String(row.bytes),
    'content-disposition': attachment(`${place.proposal.code}-${row.version}.json`),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    etag: `"${row.sha256}"`,
  });
}

type MyQuery = {
  status?: string | undefined;
  challengeId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the proposals of the bodies one belongs to. */
export async function listMyProposals(ctx: Ctx, { cursor, limit, ...filter }: MyQuery) {
  const { userId } = requireUser(ctx);
  const now = ctx.services.clock.now();
  const asked = { ...filter, before: readCursor(cursor) };
  const rows = await listOwnProposals(ctx.services.db, userId, asked, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ proposal }) => proposal.id);
  const items = shown.map((place) => ({
    ...presentSummary(place, place.proposal.content),
    challenge: presentChallenge(place, now),
  }));
  return { items, nextCursor };
}
