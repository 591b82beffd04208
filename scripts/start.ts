/** `npm start`: runs the whole protocol and its app on this machine until Ctrl+C, without contacting any other host. */
import { artifactsAreCurrent } from '../contracts/deploy/artifacts';
import { appIsCurrent, buildApp, SITE } from './app-build';
import { startLocalChain } from './local-chain';
import { onStop, run } from './run';
import { serve } from './serve';

const PORT = 3000;

const open: { stop: () => Promise<void> }[] = [];
const stopAll = () => Promise.all(open.map(({ stop }) => stop()));

/** With the output of the part that failed. */
class FailedPart extends Error {}

/** Runs one part of the start, and prints its name with the seconds it took. */
async function part<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const began = Date.now();
  const result = await work();
  console.log(`${title} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  return result;
}

async function succeed(work: Promise<{ ok: boolean; output: string }>): Promise<void> {
  const { ok, output } = await work;
  if (!ok) throw new FailedPart(output);
}

async function compileIfChanged(): Promise<void> {
  if (artifactsAreCurrent()) return console.log('Contracts: compiled before, nothing changed');
  console.log('Contracts: compiling, about two minutes');
  await part('Contracts: compiled', () => succeed(run('npm run --silent abis', { keepOutput: true })));
}

async function buildIfChanged(): Promise<void> {
  if (appIsCurrent('local')) return console.log('App: built before, nothing changed');
  console.log('App: building');
  await part('App: built', () => succeed(buildApp('local', { keepOutput: true })));
}

async function startChain(): Promise<{ rpcUrl: string }> {
  const chain = await part('Local chain: started', () => startLocalChain({ live: true }));
  open.push(chain);
  return chain;
}

onStop(async () => {
  console.log('\nStopping.');
  await stopAll();
});

try {
  await compileIfChanged();
  // Side by side, each to its end: what has been started can be stopped only then.
  const [started, built] = await Promise.allSettled([startChain(), buildIfChanged()]);
  if (started.status === 'rejected') throw started.reason;
  if (built.status === 'rejected') throw built.reason;
  // A changed deployment gives the contracts other addresses, which the app is built with.
  if (!appIsCurrent('local')) await buildIfChanged();
  const site = await serve({ dir: SITE, port: PORT, rpcUrl: started.value.rpcUrl });
  open.push({ stop: site.close });
  const moved = site.url.endsWith(`:${PORT}`) ? '' : ` (port ${PORT} is taken)`;
  console.log(`
Mars Treasury is ready${moved}: ${site.url}

  Open it, choose Connect and then the local wallet: it holds play money of every asset.
  A wallet of your own finds the chain at ${started.value.rpcUrl} (chain id 31337).
  Everything starts afresh next time. Ctrl+C stops it.
`);
} catch (error) {
  await stopAll();
  console.error(error instanceof FailedPart ? `\n${error.message}\nThe start failed here.` : error);
  process.exit(1);
}
