import { checkChain, checkDraw, checkEvents, checkList } from './check-audit.ts';
import { checkArchive, checkFiles, checkSignature } from './check-integrity.ts';
import { checkPlaces, checkRanking, checkRules, checkScores, checkSheets } from './check-result.ts';
import { type OpenDossier, openDossier } from './open-dossier.ts';
import { type Check, type CheckName, checkNames, type DossierReport, type Finding } from './report.ts';
import { type DossierTools, keyIdOf } from './tools.ts';

/**
 * Verifies a dossier from its bytes alone: that every byte is as the format prescribes, that the platform signed it, and
 * that its scores, sheets and formula give the places that were sealed and entered in the audit chain. What is wrong with
 * one part does not keep the others from being checked.
 * @param givenKey PEM that the signature is held against; null: the dossier's own
 */
export function verifyDossier(
  archive: Uint8Array,
  tools: DossierTools,
  givenKey: string | null = null,
): DossierReport {
  const dossier = openDossier(archive, tools);
  if (!dossier) return unreadable();
  const found = findAll(dossier, tools, givenKey);
  const checks = checkNames.map((name): Check => {
    const findings = found[name];
    if (findings === null) return { name, status: 'skipped', findings: [] };
    return { name, status: findings.length > 0 ? 'broken' : 'ok', findings };
  });
  return {
    ok: checks.every(({ status, name }) => status === 'ok' || (status === 'skipped' && name === 'list')),
    checks,
    facts: factsOf(dossier, tools, givenKey),
  };
}

function findAll(
  dossier: OpenDossier,
  tools: DossierTools,
  givenKey: string | null,
): Record<CheckName, Finding[] | null> {
  const { manifest, ranking, rules, sheets, scores, audit, bytes } = dossier;
  const list = bytes.get('list.json');
  const sealed = ranking.value;
  const none: Finding[] = [];
  return {
    archive: checkArchive(dossier),
    manifest: manifest.findings,
    files: manifest.value ? checkFiles(dossier, tools) : null,
    signature: manifest.value ? checkSignature(dossier, tools, givenKey) : null,
    ranking: checkRanking(dossier, tools),
    rules: [...rules.findings, ...(rules.value && sealed ? checkRules(rules.value, sealed) : none)],
    draw: sealed ? checkDraw(sealed, audit.value, tools) : null,
    scores: [
      ...scores.findings,
      ...(scores.value && sealed ? checkScores(scores.value, sealed, rules.value) : none),
    ],
    sheets: [...sheets.findings, ...(sheets.value && sealed ? checkSheets(sheets.value, sealed) : none)],
    places: sealed ? checkPlaces(sealed) : null,
    list:
      sealed && audit.value && (sealed.challenge || list) ? checkList(dossier, sealed, audit.value) : null,
    audit: [
      ...audit.findings,
      ...(audit.value ? checkChain(audit.value, tools) : none),
      ...(audit.value && manifest.value && sealed
        ? checkEvents(audit.value, manifest.value, sealed, list ? tools.sm3(list) : null)
        : none),
    ],
  };
}

function factsOf(
  { manifest, ranking, scores, sheets, audit }: OpenDossier,
  tools: DossierTools,
  givenKey: string | null,
): DossierReport['facts'] {
  const pem = givenKey ?? manifest.value?.publicKeyPem ?? null;
  const fingerprint = pem === null ? null : tools.fingerprint(pem);
  const last = audit.value?.segments.at(-1);
  return {
    rankingId: manifest.value?.rankingId ?? null,
    competition: ranking.value?.competition.title ?? null,
    rankingSm3: manifest.value?.rankingSm3 ?? null,
    entries: ranking.value?.rows.length ?? 0,
    submissions: scores.value?.rows.length ?? 0,
    sheets: sheets.value?.entries.reduce((sum, entry) => sum + entry.sheets.length, 0) ?? 0,
    platform: manifest.value?.platform ?? '',
    keyId: fingerprint === null ? null : keyIdOf(fingerprint),
    fingerprint,
    keyGiven: givenKey !== null,
    chain: last ? { batch: last.fromBatch + last.merkleRoots.length - 1, root: last.root } : null,
  };
}

function unreadable(): DossierReport {
  const findings: Finding[] = [{ code: 'archive_unreadable', file: null }];
  return {
    ok: false,
    checks: checkNames.map((name) =>
      name === 'archive' ? { name, status: 'broken', findings } : { name, status: 'skipped', findings: [] },
    ),
    facts: {
      rankingId: null,
      competition: null,
      rankingSm3: null,
      entries: 0,
      submissions: 0,
      sheets: 0,
      platform: '',
      keyId: null,
      fingerprint: null,
      keyGiven: false,
      chain: null,
    },
  };
}
