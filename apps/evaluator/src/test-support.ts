import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvaluatorPoolOptions } from './pool.ts';
import type { ScoreJob } from './protocol.ts';
import { sealTruth } from './seal.ts';
import { generateKeyPair } from './sealing.ts';

/** Helpers of this app's tests; nothing else imports them. */
export const GOLDEN = fileURLToPath(new URL('../../../packages/scoring/golden/', import.meta.url));

/** A folder with a key pair, in which truths are sealed and predictions written. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'evaluator-'));
  readonly keyFile = join(this.folder, 'key.pem');
  private readonly publicKeyPem: string;

  constructor() {
    const pair = generateKeyPair();
    this.publicKeyPem = pair.publicKeyPem;
    writeFileSync(this.keyFile, pair.privateKeyPem);
  }

  options(changes: Partial<EvaluatorPoolOptions> = {}): EvaluatorPoolOptions {
    return { size: 1, keyFile: this.keyFile, wallMs: 30_000, maxRssBytes: 2 ** 30, maxRuns: 100, ...changes };
  }

  seal(csv: string | Uint8Array, publicKeyPem = this.publicKeyPem): ScoreJob['truth'] {
    const sealed = sealTruth(publicKeyPem, typeof csv === 'string' ? Buffer.from(csv) : csv);
    const sha256 = createHash('sha256').update(sealed).digest('hex');
    return { path: this.write(`${sha256}.sealed`, sealed), sha256 };
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  job(truth: ScoreJob['truth'], predictionPath: string, changes: Partial<ScoreJob> = {}): ScoreJob {
    return {
      truth,
      prediction: { path: predictionPath },
      metric: 'roc_auc@1',
      params: {},
      split: { publicFraction: 0.3 },
      limits: { maxRows: 2_000_000 },
      ...changes,
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A truth and a prediction of so many rows, big enough to be caught in the middle. */
export function bigFiles(rows: number): { truth: string; prediction: string } {
  const lines = (of: (k: number) => string) =>
    Array.from({ length: rows }, (_, k) => `row-${k},${of(k)}\n`).join('');
  return {
    truth: `id,y\n${lines((k) => `${k % 2}`)}`,
    prediction: `id,y\n${lines((k) => `0.${(k * 7919) % 1_000_003}`)}`,
  };
}
