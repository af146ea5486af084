import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import pg from 'pg';

/** The floor: a bare handler that stores the same file as durably and inserts one row. Runs as a process of its own. */
const [databaseUrl, folder] = process.argv.slice(2) as [string, string];
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });
await mkdir(folder, { recursive: true });
await pool.query(
  'create table if not exists bench_floor (id uuid primary key, path text not null, received_at timestamptz not null default now())',
);
const app = Fastify();
await app.register(multipart);
app.post('/submit', async (request, reply) => {
  const part = await request.file();
  if (!part) return reply.code(400).send();
  const id = randomUUID();
  await pipeline(part.file, createWriteStream(join(folder, id), { flush: true }));
  await pool.query('insert into bench_floor (id, path) values ($1, $2)', [id, id]);
  return reply.code(201).send({ id });
});
const address = await app.listen({ host: '127.0.0.1', port: 0 });
console.log(address);
process.on('SIGTERM', () => process.exit(0));
