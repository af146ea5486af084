import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder of its own that another user may pass through (0711): as root the database runs as one, and the
 * system's own temporary folders are closed (0700).
 */
export function makeTempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `jiebang-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}
