// Usage: npm start [-- -p PORT -H HOST]. Serves the latest finished build of `npm run build`, and switches to the next one without a failed request.
import cluster from 'node:cluster';
import { existsSync, readFileSync, watchFile } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = process.cwd();
const POINTER = join(root, '.site', 'current');
const CLOCK_CHECK_MS = 10_000;
const CLOCK_TOLERANCE_MS = 5000;

/** The build to serve, or what is wrong with it. */
function findBuild() {
  if (!existsSync(POINTER)) return { problem: 'found no finished build in .site/' };
  const folder = join(root, '.site', readFileSync(POINTER, 'utf8').trim());
  const file = join(folder, 'build.json');
  if (!existsSync(file)) return { problem: `the build ${folder} is incomplete` };
  const { app, policy } = JSON.parse(readFileSync(file, 'utf8'));
  const serve = join(folder, app, 'serve.mjs');
  if (!policy || !existsSync(serve)) return { problem: `the build ${folder} is not finished` };
  return { file, serve };
}

function start({ file, serve }, { port, host }) {
  cluster.setupPrimary({ exec: serve, args: [] });
  const cache = process.env.SCHOLAR_STATS_CACHE || join(root, '.next', 'cache', 'scholar-stats');
  const env = { BUILD_FILE: file, PORT: port, SCHOLAR_STATS_CACHE: cache, ...(host && { HOST: host }) };
  return cluster.fork(env);
}

function main() {
  for (const file of ['.env.local', '.env']) if (existsSync(join(root, file))) process.loadEnvFile(join(root, file));
  const { values } = parseArgs({
    options: { port: { type: 'string', short: 'p' }, hostname: { type: 'string', short: 'H' } },
  });
  const settings = { port: values.port ?? process.env.PORT ?? '3000', host: values.hostname ?? process.env.HOST };
  if (!/^\d+$/.test(settings.port) || Number(settings.port) > 65_535)
    return refuse(`Port: found "${settings.port}", expected a number up to 65535.`);
  const build = findBuild();
  if (build.problem)
    return refuse(
      `Nothing to serve: ${build.problem}. Run: npm run build\n(npm run export writes files for other servers, which npm start does not serve.)`,
    );

  let worker = start(build, settings);
  let isStopping = false;
  let failure;
  cluster.on('message', (_, message) => {
    failure = message.failure ?? failure;
  });
  cluster.once('listening', () => console.log(`Ready on http://${settings.host ?? 'localhost'}:${settings.port}`));
  cluster.on('exit', (gone, code) => {
    if (gone !== worker) return;
    if (failure) console.error(failure);
    process.exit(isStopping ? 0 : code || 1);
  });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      isStopping = true;
      for (const one of Object.values(cluster.workers)) one.process.kill(signal);
    });
  const replaceWorker = (done) => {
    const later = findBuild();
    if (later.problem || isStopping) return;
    const old = worker;
    const young = start(later, settings);
    young.once('listening', () => {
      worker = young;
      old.send('leave');
      console.log(done(later));
    });
    young.once(
      'exit',
      () => young !== worker && console.error('The new build did not start; still serving the old one.'),
    );
  };
  watchFile(POINTER, { interval: 500 }, () => replaceWorker(({ file }) => `Switched to ${file}`));
  onClockChange(() => replaceWorker(() => 'The system clock has changed: the server has restarted.'));
}

// Next compares the time of a cached response with the start of its process plus the time since then. After a change of the
// system clock, or when the machine was asleep, the two differ, and responses would stay the same for as long as the difference.
function onClockChange(restart) {
  const startOfProcess = () => Date.now() - performance.now();
  let known = startOfProcess();
  setInterval(() => {
    if (Math.abs(startOfProcess() - known) < CLOCK_TOLERANCE_MS) return;
    known = startOfProcess();
    restart();
  }, CLOCK_CHECK_MS);
}

function refuse(problem) {
  console.error(problem);
  process.exitCode = 1;
}

main();
