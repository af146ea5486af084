# One image, two entries: apps/server/src/main-api.ts and apps/server/src/main-worker.ts.
# Node runs the TypeScript as it is, so what is built is the web page alone.
FROM node:26-slim AS base
WORKDIR /app
RUN npm install --global pnpm@10.34.9
# The manifests first: a change of code does not install everything again.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY apps/cli/package.json apps/cli/
COPY apps/evaluator/package.json apps/evaluator/
COPY apps/server/package.json apps/server/
COPY apps/web/package.json apps/web/
COPY packages/contracts/package.json packages/contracts/
COPY packages/db/package.json packages/db/
COPY packages/domain/package.json packages/domain/
COPY packages/scoring/package.json packages/scoring/

FROM base AS web
RUN pnpm install --frozen-lockfile
COPY tsconfig.base.json tsconfig.json ./
COPY packages packages
COPY apps/web apps/web
RUN pnpm run build:web

FROM base AS runtime
ENV NODE_ENV=production
# What the server and the command line need; the page is built already.
RUN pnpm install --frozen-lockfile --prod --filter '@jiebang/server...' --filter '@jiebang/cli...' \
  && rm -rf /root/.cache /root/.local/share/pnpm
COPY migrations migrations
COPY packages packages
COPY apps/cli apps/cli
COPY apps/evaluator apps/evaluator
COPY apps/server apps/server
COPY --from=web /app/apps/web/dist apps/web/dist

USER node
ENV JIEBANG_HOST=0.0.0.0 JIEBANG_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/src/main-api.ts"]
