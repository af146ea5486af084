import {
  type ResourceRequestSummary,
  type ResourceRequestView,
  type ResourceSummary,
  type ResourceView,
  resourceActions,
  resourceRequestActions,
} from '@jiebang/contracts/resources';
import type { Sector } from '@jiebang/domain/competitions/lifecycles';
import { isExpired } from '@jiebang/domain/resources/clock';
import { freeIn, type Taken } from '@jiebang/domain/resources/occupancy';
import type { ResourceKind } from '@jiebang/domain/scenarios/content';
import type { Actor, UserActor } from '../../platform/actor.ts';
import type { listConsents, listTaken, RequestPlace } from './requests.repository.ts';
import { can, canRequest, watches } from './resources.policy.ts';
import type { listFiles, ResourcePlace, TermsRow } from './resources.repository.ts';

type Files = Awaited<ReturnType<typeof listFiles>>;

const ownerOf = ({ resource, owner }: Pick<RequestPlace, 'resource' | 'owner'>) =>
  resource.organisationId && owner ? { id: resource.organisationId, name: owner } : null;

const presentTerms = ({ version, text, sm3, setAt }: TermsRow) => ({
  version,
  text,
  sm3,
  setAt: setAt.toISOString(),
});

export function presentSummary(place: ResourcePlace, today: string): ResourceSummary {
  const { id, kind, sector, title, summary, status, capacity, unit, fromDay, untilDay, demo } =
    place.resource;
  return {
    id,
    kind: kind as ResourceKind,
    sector: sector as Sector | null,
    title,
    summary,
    owner: ownerOf(place),
    status,
    expired: isExpired(place.resource, today),
    capacity,
    unit,
    fromDay,
    untilDay,
    demo,
  };
}

type Parts = {
  terms: TermsRow;
  files: Files;
  taken: Awaited<ReturnType<typeof listTaken>>;
  bodies: { id: string; name: string }[];
};

/** Whoever is not of the owner reads what is offered, never who else uses it. */
export function presentResource(
  actor: Actor,
  place: ResourcePlace,
  { terms, files, taken, bodies }: Parts,
  today: string,
): ResourceView {
  const { resource } = place;
  const asks = can(actor, 'request', place, today) && bodies.length > 0;
  return {
    ...presentSummary(place, today),
    revision: resource.revision,
    contact: actor.kind === 'user' ? resource.contact : null,
    terms: presentTerms(terms),
    files: files.map(({ id, file }) => ({ id, name: file.name, bytes: file.bytes })),
    withdrawnReason: resource.withdrawnReason,
    taken: watches(actor, place) ? taken : [],
    requestFor: asks ? bodies : [],
    abilities: resourceActions.filter((action) =>
      action === 'request' ? asks : can(actor, action, place, today),
    ),
  };
}

export function presentRequestSummary(place: RequestPlace, today: string): ResourceRequestSummary {
  const { request, resource, organisation } = place;
  return {
    id: request.id,
    resource: {
      id: resource.id,
      kind: resource.kind as ResourceKind,
      title: resource.title,
      unit: resource.unit,
      owner: ownerOf(place),
    },
    organisation: { id: request.organisationId, name: organisation },
    amount: request.amount,
    grantedAmount: request.grantedAmount,
    fromDay: request.fromDay,
    untilDay: request.untilDay,
    status: request.status,
    expired: isExpired(request, today),
    createdAt: request.createdAt.toISOString(),
  };
}

type RequestParts = {
  terms: TermsRow;
  files: Files;
  taken: Taken[];
  consents: Awaited<ReturnType<typeof listConsents>>;
};

export function presentRequest(
  actor: UserActor,
  place: RequestPlace,
  { terms, files, taken, consents }: RequestParts,
  today: string,
): ResourceRequestView {
  const { request, resource } = place;
  const decides = canRequest(actor, 'grant', place, today);
  const accepted = consents.some(
    ({ consent }) => consent.by === actor.userId && consent.version === terms.version,
  );
  return {
    ...presentRequestSummary(place, today),
    purpose: request.purpose,
    reason: request.reason,
    decidedAt: request.decidedAt?.toISOString() ?? null,
    endedAt: request.endedAt?.toISOString() ?? null,
    free: decides ? freeIn(resource.capacity, taken, request) : null,
    terms: presentTerms(terms),
    accepted,
    consents: consents.map(({ consent, by }) => ({
      version: consent.version,
      sm3: consent.sm3,
      by,
      at: consent.at.toISOString(),
    })),
    files: files.map(({ id, file }) => ({ id, name: file.name, bytes: file.bytes, sha256: file.sha256 })),
    abilities: resourceRequestActions.filter((action) => {
      if (action === 'accept_terms' && accepted) return false;
      if (action === 'download' && !accepted) return false;
      return canRequest(actor, action, place, today);
    }),
  };
}
