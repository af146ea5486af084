import { countings, tieBreaks } from '@jiebang/domain/judging/formula';
import { z } from 'zod';

/** What the files of a dossier hold. Shapes are strict: a field that the format does not name makes a file another file. */
const text = z.strictObject({ zh: z.string(), en: z.string() });
const id = z.uuid();
const instant = z.iso.datetime({ precision: 3 });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.number();
const count = z.int().nonnegative();

const rubric = z.strictObject({
  criteria: z.array(z.strictObject({ title: z.string(), weight: number })),
  bands: z.array(z.strictObject({ title: z.string(), from: number, to: number })),
  machineWeight: number,
});
const formula = z.strictObject({
  machineWeight: number,
  judgeWeight: number,
  machineScale: z.strictObject({ from: number, to: number }),
  counting: z.enum(countings),
  trimWhenAtLeast: count,
  tieBreaks: z.array(z.enum(tieBreaks)),
  awards: z.array(z.strictObject({ title: text, count })),
});

/** ranking.json: the bytes that two persons sealed. */
export const rankingDocument = z.strictObject({
  kind: z.literal('jiebang.ranking'),
  version: z.literal(1),
  competition: z.strictObject({ id, slug: z.string(), title: text }),
  challenge: z.strictObject({ id, code: z.string().nullable(), title: z.string() }).nullable(),
  number: count,
  panel: z.strictObject({ id, seats: count, openedAt: instant, seed: z.string() }),
  rubric,
  formula,
  machine: z.strictObject({
    metric: z.string(),
    direction: z.enum(['higher', 'lower']),
    phaseId: id,
    truthSha256: hash,
  }),
  rows: z.array(
    z.strictObject({
      place: count,
      entry: count,
      team: z.strictObject({ id, name: z.string(), organisation: z.string().nullable() }),
      submissionId: id,
      submissionSha256: hash,
      receivedAt: instant,
      machineRaw: number,
      machine: number,
      sheets: z.array(number),
      mean: number,
      trimmedMean: number,
      judge: number,
      composite: number,
      tieDecidedBy: z.enum(tieBreaks).nullable(),
      award: text.nullable(),
    }),
  ),
  tieDecisions: z.array(z.strictObject({ entries: z.array(count), reason: z.string() })),
  proposedAt: instant,
});
export type RankingDocument = z.infer<typeof rankingDocument>;

/** rules.json: what was announced, as it stood when the dossier was made. */
export const rulesDocument = z.strictObject({
  kind: z.literal('jiebang.dossier.rules'),
  version: z.literal(1),
  competition: z.strictObject({
    id,
    slug: z.string(),
    title: text,
    summary: text,
    organiser: text,
    description: text,
    rules: text,
    maxTeamSize: count,
  }),
  phases: z.array(
    z.strictObject({
      id,
      track: text,
      title: text,
      startsAt: instant,
      endsAt: instant,
      revealedAt: instant.nullable(),
      metric: z.string(),
      metricParams: z.record(z.string(), z.unknown()),
      rankingRule: z.enum(['best', 'last', 'chosen']),
      chosenLimit: count,
      quotaPerDay: count,
      quotaTotal: count,
      publicFraction: number,
    }),
  ),
  rubric,
  formula,
  /** Whether the hidden truth is in the dossier, and why not. */
  truth: z.strictObject({ included: z.literal(false), reason: text }),
});
export type RulesDocument = z.infer<typeof rulesDocument>;

/** sheets.json: what every judge gave, entry by entry; who gave what is in no order and under no name. */
export const sheetsDocument = z.strictObject({
  kind: z.literal('jiebang.dossier.sheets'),
  version: z.literal(1),
  entries: z.array(
    z.strictObject({
      entry: count,
      /** One mark per criterion of the rubric, in its order. */
      sheets: z.array(z.strictObject({ total: number, marks: z.array(number) })),
    }),
  ),
});
export type SheetsDocument = z.infer<typeof sheetsDocument>;

const auditEvent = z.strictObject({
  entry: z.string().regex(/^\d{1,18}$/),
  at: instant,
  actorId: id.nullable(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  data: z.record(z.string(), z.unknown()),
  requestId: z.string().nullable(),
});

/** audit.json: the events that tell how the ranking came about, each proved to stand in the audit chain. */
export const auditDocument = z.strictObject({
  kind: z.literal('jiebang.dossier.audit'),
  version: z.literal(1),
  events: z.array(
    z.strictObject({
      batch: count,
      event: auditEvent,
      proof: z.array(z.strictObject({ side: z.enum(['left', 'right']), hash })),
    }),
  ),
  /** Unbroken stretches of the chain: the root before, the Merkle root of every batch, and the root that follows. */
  segments: z.array(
    z.strictObject({ fromBatch: count, previousRoot: hash, merkleRoots: z.array(hash), root: hash }),
  ),
});
export type AuditDocument = z.infer<typeof auditDocument>;
export type AuditedEvent = AuditDocument['events'][number]['event'];

export const manifestDocument = z.strictObject({
  kind: z.literal('jiebang.dossier'),
  version: z.literal(1),
  competitionId: id,
  panelId: id,
  phaseId: id,
  rankingId: id,
  /** SM3 of ranking.json, as the two persons saw it. */
  rankingSm3: hash,
  sealedAt: instant,
  publishedAt: instant,
  /** Address of the platform, empty where none is set; its key is at `/api/receipt-key`. */
  platform: z.string(),
  publicKeyPem: z.string(),
  files: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: hash, sm3: hash })),
  keyId: z.string(),
  /** Ed25519 over the canonical JSON of the fields above, `keyId` apart, as receipts are signed; base64url. */
  signature: z.string(),
});
export type Manifest = z.infer<typeof manifestDocument>;
