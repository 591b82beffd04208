/**
 * `npm run build`: the static export in `out/`, hardened and ready to be served from any host. With `--local` it is the
 * one for the local chain, and `--if-changed` keeps an export that is up to date.
 */
import { appIsCurrent, buildApp } from './app-build';
import { onStop } from './run';

const audience = process.argv.includes('--local') ? 'local' : 'public';
onStop();
if (process.argv.includes('--if-changed') && appIsCurrent(audience)) console.log('The build is up to date.');
else if (!(await buildApp(audience)).ok) process.exitCode = 1;
