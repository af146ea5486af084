import { queryOptions } from '@tanstack/react-query';
import { type ApiProblem, networkProblem, problemOf } from '../../../lib/api-problem.ts';
import type { Operation, Schema } from '../open-api.ts';

export type OpenApi = { operations: Operation[]; schemas: Record<string, Schema> };
export const OPEN_API_ADDRESS = '/api/openapi.json';

type Told = Omit<Operation, 'method' | 'path' | 'access' | 'tag'> & { 'x-access': string; tags: string[] };
type Document = {
  paths: Record<string, Record<string, Told>>;
  components: { schemas: Record<string, Schema> };
};

/** The description that the running server gives of itself. It changes with the server alone. */
export const openApiQuery = queryOptions<OpenApi, ApiProblem>({
  queryKey: ['openapi'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }) => {
    const response = await fetch(OPEN_API_ADDRESS, { signal }).catch(() => {
      throw networkProblem();
    });
    if (!response.ok) throw problemOf(response.status, await response.json().catch(() => null));
    return arrange((await response.json()) as Document);
  },
});

function arrange({ paths, components }: Document): OpenApi {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { 'x-access': access, tags, ...told }]) => ({
      ...told,
      method: method.toUpperCase(),
      path,
      access,
      tag: tags[0] ?? '',
    })),
  );
  return { operations, schemas: components.schemas };
}
