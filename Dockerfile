# Built once with everything, run with only what serves. The same release of Node in both.
# with a compiler: where npm runs the store's install script, it compiles
FROM node:24-bookworm AS build
WORKDIR /yimi
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production YIMI_DATA=/data
WORKDIR /yimi
COPY --from=build /yimi/package.json ./
COPY --from=build /yimi/node_modules ./node_modules
COPY --from=build /yimi/shared ./shared
COPY --from=build /yimi/server ./server
COPY --from=build /yimi/scripts ./scripts
COPY --from=build /yimi/dist ./dist
# the contract is a page of the server's
COPY --from=build /yimi/docs/contract.md ./docs/contract.md
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# ready, and not only alive: a node that lost its database is not to be sent anyone
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# the process itself, so that it hears the signal to leave; of its memory Node takes no more than 4 GiB by itself
CMD ["node", "--max-old-space-size-percentage=75", "server/main.ts"]
