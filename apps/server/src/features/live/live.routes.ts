import * as contract from '@jiebang/contracts/live';
import { type Actor, holds } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { handlesCase } from '../notices/public.ts';
import { findSubmission, submissionsVisibleTo } from '../submissions/public.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MAX_TOPICS = 20;
const KEEP_ALIVE_MS = 20_000;

/** The channel a topic of the page stands for, or null where the actor may not watch: the same as no such topic. */
async function channelOf(ctx: Ctx, actor: Actor, topic: string): Promise<string | null> {
  const [kind = '', id = ''] = topic.split(':');
  if ((kind === 'board' || kind === 'notice') && ID.test(id)) return topic;
  if (kind === 'phase' && ID.test(id)) return holds(actor, 'competitions.manage') ? topic : null;
  if (kind === 'contest' && ID.test(id)) return holds(actor, 'rankings.manage') ? topic : null;
  if (kind === 'operations' && !id) return holds(actor, 'evaluations.operate') ? topic : null;
  if (kind === 'me' && !id) return actor.kind === 'user' ? `me:${actor.userId}` : null;
  if (kind === 'objection' && ID.test(id)) return (await handlesCase(ctx, id)) ? topic : null;
  if (kind === 'submission' && ID.test(id))
    return (await findSubmission(ctx.services.db, id, submissionsVisibleTo(actor))) ? topic : null;
  return null;
}

/** Server-sent events: what changed, never what it changed to. A slow reader is not waited for. */
export const liveRoutes: Route[] = [
  route(contract.streamLive, async (ctx, { query }, { reply, request }) => {
    const wanted = [...new Set(query.topics.split(','))].slice(0, MAX_TOPICS);
    const channels: [string, string][] = [];
    for (const topic of wanted) {
      const channel = await channelOf(ctx, ctx.actor, topic);
      if (channel) channels.push([topic, channel]);
    }
    if (channels.length === 0) throw new AppError('not_found', 'no topic to watch');
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    let version = 0;
    const send = (topic: string) =>
      out.write(`event: change\ndata: ${JSON.stringify({ topic, version: ++version })}\n\n`);
    out.write(
      `retry: 2000\nevent: ready\ndata: ${JSON.stringify({ topics: channels.map(([topic]) => topic) })}\n\n`,
    );
    const stops = channels.map(([topic, channel]) => ctx.services.live.watch(channel, () => send(topic)));
    const alive = setInterval(() => out.write(': alive\n\n'), KEEP_ALIVE_MS);
    request.raw.on('close', () => {
      clearInterval(alive);
      for (const stop of stops) stop();
    });
  }),
];
