import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import type { OpenDossier } from './open-dossier.ts';
import type { Finding } from './report.ts';
import { type DossierTools, keyIdOf, toBytes } from './tools.ts';

/** Every byte of the archive that is no file's content, and the sums of the contents. */
export const checkArchive = ({ faults }: OpenDossier): Finding[] =>
  faults.map(({ file, part }) =>
    part === 'structure'
      ? { code: 'archive_unreadable', file: null }
      : { code: 'archive_changed', file, part },
  );

/** The manifest names exactly the files that are there, and each has its length and both digests. */
export function checkFiles({ bytes, manifest }: OpenDossier, tools: DossierTools): Finding[] {
  const listed = new Map(manifest.value?.files.map((file) => [file.name, file]));
  const findings: Finding[] = [];
  for (const [file, content] of bytes) {
    if (file === 'manifest.json') continue;
    const expected = listed.get(file);
    listed.delete(file);
    if (!expected) findings.push({ code: 'file_unlisted', file });
    else if (
      expected.bytes !== content.length ||
      expected.sha256 !== tools.sha256(content) ||
      expected.sm3 !== tools.sm3(content)
    )
      findings.push({ code: 'digest_differs', file });
  }
  for (const name of listed.keys()) findings.push({ code: 'file_missing', file: null, about: name });
  return findings;
}

/** The signature over the manifest, by the given key or by the one that the dossier brings. */
export function checkSignature(
  { manifest: { value: manifest } }: OpenDossier,
  tools: DossierTools,
  givenKey: string | null,
): Finding[] {
  if (!manifest) return [];
  const file = 'manifest.json';
  const { keyId, signature, ...fields } = manifest;
  const pem = givenKey ?? manifest.publicKeyPem;
  const fingerprint = tools.fingerprint(pem);
  if (fingerprint === null) return [{ code: 'key_unusable', file }];
  const findings: Finding[] = [];
  if (keyIdOf(fingerprint) !== keyId || tools.fingerprint(manifest.publicKeyPem) !== fingerprint)
    findings.push({ code: 'key_differs', file, about: keyIdOf(fingerprint) });
  if (!tools.verify(pem, toBytes(canonicalJson(fields)), signature))
    findings.push({ code: 'signature_invalid', file });
  return findings;
}
