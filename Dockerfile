# The site on your own server: docker build -t homepage . && docker run -p 3000:3000 homepage
FROM node:22-slim AS build
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
RUN npm run build

FROM node:22-slim
WORKDIR /site
ENV NODE_ENV=production PORT=3000 SCHOLAR_STATS_CACHE=/site/.site/cache
COPY --from=build --chown=node:node /site/.site ./.site
COPY --from=build --chown=node:node /site/tools/build/start.mjs ./start.mjs
USER node
EXPOSE 3000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "start.mjs"]
