/** `npm start`: runs the whole protocol and its app on this machine until Ctrl+C, without contacting any other host. */
import { appIsCurrent, buildApp, SITE } from './app-build';
import { startLocalChain } from './local-chain';
import { onStop, run } from './run';
import { serve } from './serve';

const PORT = 3000;

/** Runs one step of the start. If it fails, prints its output and exits. */
async function step(title: string, work: () => Promise<{ ok: boolean; output: string }>): Promise<void> {
  console.log(title);
  const { ok, output } = await work();
  if (ok) return;
  console.error(`\n${output}\nThis step failed: ${title}`);
  process.exit(1);
}

const open: { stop: () => Promise<void> }[] = [];
onStop(async () => {
  console.log('\nStopping.');
  await Promise.all(open.map(({ stop }) => stop()));
});

await step('1/4 Contracts', () =>
  run('tsx scripts/forge.ts build contracts/src contracts/deploy', { keepOutput: true }),
);
if (appIsCurrent('local')) console.log('2/4 App (built before, nothing changed)');
else
  await step('2/4 App (about a minute, the first time only)', () => buildApp('local', { keepOutput: true }));

console.log('3/4 Local chain');
const chain = await startLocalChain({ live: true });
open.push(chain);

const site = await serve({ dir: SITE, port: PORT, rpcUrl: chain.rpcUrl });
open.push({ stop: site.close });
const moved = site.url.endsWith(`:${PORT}`) ? '' : ` (port ${PORT} is taken)`;
console.log(`4/4 Server${moved}

Mars Treasury is ready: ${site.url}

  Open it, choose Connect and then the local wallet: it holds play money of every asset.
  A wallet of your own finds the chain at ${chain.rpcUrl} (chain id 31337).
  Everything starts afresh next time. Ctrl+C stops it.
`);
