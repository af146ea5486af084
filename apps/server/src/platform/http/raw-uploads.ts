import type { FastifyInstance } from 'fastify';

/**
 * What tus 1.0 asks of a server besides its routes: the body of a PATCH goes through as a stream, of whatever length,
 * and OPTIONS tells what is spoken here. It tells nothing of anybody, so it asks for no session.
 */
export function acceptRawUploads(app: FastifyInstance): void {
  app.addContentTypeParser('application/offset+octet-stream', (_request, body, done) => done(null, body));
  app.options('/api/uploads', (_request, reply) =>
    reply
      .code(204)
      .headers({
        'tus-resumable': '1.0.0',
        'tus-version': '1.0.0',
        'tus-extension': 'creation,termination,checksum,expiration',
        'tus-checksum-algorithm': 'sha256',
      })
      .send(),
  );
}
