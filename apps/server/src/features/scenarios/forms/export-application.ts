import type { Tx } from '@jiebang/db/client';
import { checkCodeOf } from '@jiebang/domain/documents/check-code';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import type { Ctx } from '../../../platform/context.ts';
import type { Language, OfficialDocument } from '../../../platform/documents/official-document.ts';
import { notFound } from '../../../platform/errors.ts';
import { readSnapshot } from '../../../platform/read-snapshot.ts';
import { requireUser } from '../../../platform/require-user.ts';
import { type AttachedRow, inVersion, listAttached, present } from '../attachments.repository.ts';
import { requireVisible } from '../require-scenario.ts';
import { sideOf } from '../scenarios.policy.ts';
import type { ScenarioPlace } from '../scenarios.repository.ts';
import { listContents, listVersions } from '../versions.repository.ts';
import { readApplication } from './application-document.ts';
import { officialApplication } from './application-official.ts';
import { findFacts, findForm } from './forms.repository.ts';

type Wish = { language: Language; verifyUrl: string; version?: number | undefined };

/**
 * The application form of a scenario for those who may read it: what colleagues are writing as a draft, any version that
 * was handed in as it was kept. The bureau gets what was handed in alone.
 */
export async function exportApplication(
  ctx: Ctx,
  id: string,
  { version, ...look }: Wish,
): Promise<{ document: OfficialDocument; name: string }> {
  const actor = requireUser(ctx);
  const document = await readSnapshot(ctx, async (tx) => {
    const place = await requireVisible(tx, actor, id);
    const wanted = version ?? versionFor(place);
    return wanted === null ? await draftOf(tx, place, look) : await handedInOf(tx, place, wanted, look);
  });
  return { document, name: document.running ?? document.title };
}

/** What the viewer has before them on the page: null for the draft. */
function versionFor(place: ScenarioPlace): number | null {
  const { status } = place.scenario;
  const writes = sideOf(place) === 'enterprise' && (status === 'draft' || status === 'returned');
  if (writes) return null;
  if (place.latest) return place.latest.version;
  if (sideOf(place) === 'enterprise') return null;
  throw notFound('nothing was handed in');
}

const namesOf = (attached: readonly AttachedRow[]) =>
  new Map(attached.map(({ attachment: { id, name } }) => [id, name]));

const extraFieldsOf = ({ round }: ScenarioPlace) => roundSettings(round.settings).extraFields;

async function draftOf(tx: Tx, place: ScenarioPlace, look: Omit<Wish, 'version'>) {
  const { scenario } = place;
  const attached = await listAttached(tx, scenario.id, present);
  return officialApplication(
    {
      content: scenario.content,
      facts: await findFacts(tx, scenario.id, attached),
      code: scenario.code,
      extraFields: extraFieldsOf(place),
      files: namesOf(attached),
    },
    {
      version: null,
      submittedAt: null,
      demo: scenario.demo,
      withdrawn: scenario.status === 'withdrawn',
      replaced: false,
    },
    { language: look.language, check: null },
  );
}

/** As it was kept when it was handed in; what was handed in before forms were kept, as the rows have it, without a code. */
async function handedInOf(
  tx: Tx,
  place: ScenarioPlace,
  version: number,
  { language, verifyUrl }: Omit<Wish, 'version'>,
) {
  const { scenario, latest } = place;
  const content = (await listContents(tx, scenario.id, [version])).get(version);
  const found = (await listVersions(tx, scenario.id)).find((one) => one.version === version);
  if (!content || !found) throw notFound('version');
  const form = await findForm(tx, scenario.id, version);
  const attached = await listAttached(tx, scenario.id, inVersion(version));
  const facts = form ? readApplication(form.document) : await findFacts(tx, scenario.id, attached);
  return officialApplication(
    {
      content,
      facts,
      code: scenario.code,
      extraFields: extraFieldsOf(place),
      files: namesOf(attached),
    },
    {
      version,
      submittedAt: found.submittedAt.toISOString(),
      demo: scenario.demo,
      withdrawn: scenario.status === 'withdrawn',
      replaced: version < (latest?.version ?? version),
    },
    {
      language,
      check: form
        ? { sm3: form.sm3, checkCode: checkCodeOf(form.sm3), verifyUrl, basis: 'handed_in' as const }
        : null,
    },
  );
}
